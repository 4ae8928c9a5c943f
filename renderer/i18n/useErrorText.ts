/** Says an error of the station in the language of the page. */
import { useTranslation } from 'react-i18next'
import { errorCode, errorData } from '../client/errors.ts'
import { zh } from './resources.ts'

type Code = keyof typeof zh.errors
const isKnown = (code: string): code is Code => code in zh.errors

export const useErrorText = () => {
  const { t } = useTranslation('errors')
  return (error: unknown): string => {
    const code = errorCode(error)
    return t(isKnown(code) ? code : 'INTERNAL_SERVER_ERROR', { ...(errorData(error) as object | undefined) })
  }
}
