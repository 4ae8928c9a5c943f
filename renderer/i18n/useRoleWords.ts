/** Roles in the words of the page. */
import { useTranslation } from 'react-i18next'
import type { Role } from '../../electron/contract/common.ts'

export const useRoleWords = () => {
  const { t, i18n } = useTranslation()
  const list = (type: Intl.ListFormatType) => (roles: readonly Role[]) =>
    new Intl.ListFormat(i18n.language, { type }).format(roles.map(role => t(`role.${role}`)))
  return { allOf: list('conjunction'), anyOf: list('disjunction') }
}
