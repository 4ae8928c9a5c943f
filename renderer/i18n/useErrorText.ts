/** Says an error of the station in the language of the page. */
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { Role } from '../../electron/contract/common.ts'
import { errorCode, errorData } from '../client/errors.ts'
import { screenTexts } from './screen.texts.ts'
import { useRoleWords } from './useRoleWords.ts'

const { errors } = screenTexts['zh-CN']
type Code = keyof typeof errors
const isKnown = (code: string): code is Code => code in errors

/** What ROLE_NEEDED says of the roles of which one is needed. */
const Roles = z.object({ roles: z.array(Role) })

export const useErrorText = () => {
  const { t } = useTranslation('errors')
  const { anyOf } = useRoleWords()
  return (error: unknown): string => {
    const code = errorCode(error)
    const data = errorData(error)
    const needed = Roles.safeParse(data)
    return t(isKnown(code) ? code : 'INTERNAL_SERVER_ERROR', {
      ...(data as object | undefined),
      ...(needed.success && { roles: anyOf(needed.data.roles) }),
    })
  }
}
