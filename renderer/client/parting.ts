/** The last word of a page that is being left: it is sent although the page goes. */
import type { Outcome } from '../../electron/contract/plays.ts'

interface LastWord {
  id: string
  show: string
  seconds: number
  watched: number
  outcome: Outcome
}

/** Built in one go: nothing that waits is run any more. */
export const sendLastWord = ({ id, ...word }: LastWord) =>
  void fetch(`/api/plays/${id}/end`, {
    method: 'POST',
    keepalive: true,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(word),
  }).catch(() => undefined)
