/** Says why a round refused, with the reason that the station names. */
import { useTranslation } from 'react-i18next'
import { WrongRoundState } from '../../../electron/contract/rounds.ts'
import { errorCode, errorData } from '../../client/errors.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'

export const useRoundError = () => {
  const { t } = useTranslation('console')
  const errorText = useErrorText()
  return (error: unknown): string => {
    const parsed = WrongRoundState.safeParse(errorData(error))
    return errorCode(error) === 'WRONG_STATE' && parsed.success
      ? t(`rounds.refused.${parsed.data.reason}`)
      : errorText(error)
  }
}
