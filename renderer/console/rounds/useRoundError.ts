/** Says why a round refused, with the reason that the station names. */
import { useTranslation } from 'react-i18next'
import * as z from 'zod'
import { errorCode, errorData } from '../../client/errors.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'

const Reason = z.object({
  reason: z.enum([
    'already-open',
    'another-is-open',
    'closed',
    'closes-in-the-past',
    'not-closed',
    'not-approved',
    'not-open',
    'not-later',
    'no-list',
  ]),
})

export const useRoundError = () => {
  const { t } = useTranslation('console')
  const errorText = useErrorText()
  return (error: unknown): string => {
    const parsed = Reason.safeParse(errorData(error))
    return errorCode(error) === 'WRONG_STATE' && parsed.success
      ? t(`rounds.refused.${parsed.data.reason}`)
      : errorText(error)
  }
}
