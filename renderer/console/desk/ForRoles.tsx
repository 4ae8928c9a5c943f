/** A page that only some roles may open; to others it says calmly which role it needs and who gives it. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Role } from '../../../electron/contract/common.ts'
import { LockIcon } from '../../components/icons/identify.tsx'
import { useRoleWords } from '../../i18n/useRoleWords.ts'
import { useMay } from '../gate/session.ts'
import { Action } from './density.tsx'
import { Nothing } from './Nothing.tsx'
import { Page } from './Page.tsx'

export interface ForRolesProps {
  roles: readonly Role[]
  /** The page's name. */
  title: string
  children: ReactNode
}

export const ForRoles = ({ roles, title, children }: ForRolesProps) => {
  const { t } = useTranslation('console')
  const { anyOf } = useRoleWords()
  const [, navigate] = useLocation()
  const may = useMay()
  if (may(...roles)) return children
  return (
    <Page title={title}>
      <Nothing
        icon={<LockIcon />}
        title={t('desk.needsRole', { roles: anyOf(roles) })}
        action={<Action onPress={() => navigate('/')}>{t('desk.toHome')}</Action>}
      >
        {t('desk.needsRoleDetail')}
      </Nothing>
    </Page>
  )
}
