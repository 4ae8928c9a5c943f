/** Tries a secret: counts the wait down that wrong tries cost, and says what went wrong. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorCode, errorData } from '../../client/errors.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { waitSecondsOf } from './pin.rules.ts'
import { useCountdown } from './useCountdown.ts'
import { useEnding } from './useEnding.ts'

export interface TryOptions<Input, Output> {
  call: (input: Input) => Promise<Output>
  onRight: (output: Output, input: Input) => void
  /** Such as to clear what was typed. */
  onWrong?: (error: unknown) => void
  /** What is said when name and secret do not belong together. */
  wrongText: string
}

export const useTry = <Input, Output>({ call, onRight, onWrong, wrongText }: TryOptions<Input, Output>) => {
  const { t } = useTranslation('gate')
  const errorText = useErrorText()
  const [refusals, setRefusals] = useState(0)
  const wait = useCountdown()
  const { mutate, reset, error, isPending } = useMutation({
    mutationFn: call,
    onSuccess: onRight,
    onError: refusal => {
      setRefusals(count => count + 1)
      wait.start(waitSecondsOf(errorData(refusal)))
      onWrong?.(refusal)
    },
  })
  const said = errorCode(error) === 'WRONG_CREDENTIALS' ? wrongText : errorText(error)
  // A sign-out that is still under way would end the session that this begins.
  const ending = useEnding()
  const blocked = isPending || ending || wait.left > 0
  return {
    /** Once is enough, and not before the wait is over. */
    attempt: (input: Input) => {
      if (!blocked) mutate(input)
    },
    reset,
    pending: isPending,
    /** No try is possible now. */
    blocked,
    /** In words; null: nothing went wrong. */
    problem: wait.left > 0 ? t('wait', { seconds: wait.left }) : error ? said : null,
    code: error ? errorCode(error) : null,
    /** Goes up with each refusal. */
    refusals,
  }
}
