/** Says quietly that something was done or was not, to eyes and to readers of the screen. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { Toast, ToastRegion } from '../../components/Toast.tsx'
import { Action } from './density.tsx'

interface Word {
  text: string
  /** A way to take back what was done. */
  action?: { label: string; run: () => void }
}

/** With something to take back the word stays longer. */
const SHORT_MS = 5_000
const LONG_MS = 12_000

const SayContext = createContext<(word: Word) => void>(() => undefined)
export const useSay = () => useContext(SayContext)

const Undo = ({ label, run }: { label: string; run: () => void }) => (
  <Action tone="coal" onPress={run}>
    {label}
  </Action>
)

export const SayProvider = ({ children }: { children: ReactNode }) => {
  const [word, setWord] = useState<Word | null>(null)
  const say = useCallback((next: Word) => setWord(next), [])
  useEffect(() => {
    if (!word) return
    const timer = setTimeout(() => setWord(null), word.action ? LONG_MS : SHORT_MS)
    return () => clearTimeout(timer)
  }, [word])
  const action = word?.action
  const run = () => {
    setWord(null)
    action?.run()
  }
  return (
    <SayContext value={say}>
      {children}
      <ToastRegion>
        {word && (
          <Toast key={word.text} action={action && <Undo label={action.label} run={run} />}>
            {word.text}
          </Toast>
        )}
      </ToastRegion>
    </SayContext>
  )
}
