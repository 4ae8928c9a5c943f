/** Tries something that changes the station; says in words when it is refused. */
import { useMutation } from '@tanstack/react-query'
import { isNotConfirmed } from '../../client/errors.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useSay } from './say.tsx'

export const useAttempt = () => {
  const say = useSay()
  const errorText = useErrorText()
  const { mutate, isPending } = useMutation({
    mutationFn: (task: () => Promise<unknown>) => task(),
    onError: error => {
      if (!isNotConfirmed(error)) say({ text: errorText(error) })
    },
  })
  const attempt = (task: () => Promise<unknown>) => {
    if (!isPending) mutate(task)
  }
  return { attempt }
}
