/** Runs what the station does only shortly after the password was given again: asks for it and runs it once more. */
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react'
import { errorCode, notConfirmed } from '../../client/errors.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'

type Confirmed = <Output>(call: () => Promise<Output>) => Promise<Output>

/** Resolves once the password was given, rejects when nobody wants to give it. */
type Ask = () => Promise<void>

const AskContext = createContext<Ask>(() => Promise.reject(notConfirmed()))

/**
 * `const confirmed = useConfirmed(); await confirmed(() => client.accounts.create(…))`. A refusal to give the password
 * rejects with NOT_CONFIRMED, of which forms and `useAttempt` say nothing.
 */
export const useConfirmed = (): Confirmed => {
  const ask = useContext(AskContext)
  return useCallback(
    async call => {
      try {
        return await call()
      } catch (error) {
        if (errorCode(error) !== 'CONFIRMATION_NEEDED') throw error
      }
      await ask()
      return call()
    },
    [ask],
  )
}

interface Waiting {
  resolve: () => void
  reject: (reason: unknown) => void
}

/** However many calls wait, they are asked for once. */
const useAsking = () => {
  const waiting = useRef<Waiting[]>([])
  const [asking, setAsking] = useState(false)
  const ask = useCallback<Ask>(
    () =>
      new Promise((resolve, reject) => {
        waiting.current.push({ resolve, reject })
        setAsking(true)
      }),
    [],
  )
  const settle = useCallback((settleOne: (one: Waiting) => void) => {
    setAsking(false)
    for (const one of waiting.current.splice(0)) settleOne(one)
  }, [])
  const given = useCallback(() => settle(({ resolve }) => resolve()), [settle])
  const cancelled = useCallback(() => settle(({ reject }) => reject(notConfirmed())), [settle])
  return { ask, asking, given, cancelled }
}

export const ConfirmProvider = ({ children }: { children: ReactNode }) => {
  const { ask, asking, given, cancelled } = useAsking()
  return (
    <AskContext value={ask}>
      {children}
      {asking && <ConfirmDialog onGiven={given} onCancel={cancelled} />}
    </AskContext>
  )
}
