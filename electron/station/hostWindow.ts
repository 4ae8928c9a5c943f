/** The host's window, reached over the message channel: a question for a picture, and its one answer. */
import type { FromStation, ToStation } from '../contract/host.ts'
import { NoWindowError, type ScreenWindow } from './health/picture.ts'

type Answer = Extract<ToStation, { type: 'picture' | 'no-picture' }>

/** A window that does not answer by then, in milliseconds, does not paint. */
const PATIENCE_MS = 10_000

export const hostWindow = (
  send: (message: FromStation) => void,
  patienceMs = PATIENCE_MS,
): ScreenWindow & { answered(answer: Answer): void } => {
  const waiting = new Map<number, (answer: Answer) => void>()
  let asked = 0

  const ask = (id: number) => {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>()
    const tooLong = () => reject(new Error(`the host gave no picture within ${patienceMs} ms`))
    const timer = setTimeout(tooLong, patienceMs)
    waiting.set(id, resolve)
    send({ type: 'capture', id })
    return promise.finally(() => {
      clearTimeout(timer)
      waiting.delete(id)
    })
  }
  return {
    capture: async () => {
      const answer = await ask(++asked)
      if (answer.type === 'picture') return Buffer.from(answer.picture, 'base64')
      throw answer.reason === 'no-window' ? new NoWindowError(answer.detail) : new Error(answer.detail)
    },
    /** An answer that nobody waits for any more is dropped. */
    answered: answer => waiting.get(answer.id)?.(answer),
  }
}
