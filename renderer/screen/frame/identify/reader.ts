/** Listens for a card anywhere on the page; needs no focused field, and keeps what it read from everything else. */
import { useEffect, useEffectEvent } from 'react'
import {
  type Heard,
  type Hearing,
  hearKey,
  hearSilence,
  type IsCard,
  JOIN_MS,
  SILENT_READER,
} from './reader.rules.ts'

/** Keys that are held, composed or part of a shortcut are a person's. */
const isAPersons = (event: KeyboardEvent) =>
  event.isComposing || event.repeat || event.ctrlKey || event.altKey || event.metaKey

/** The first key of a card looks like a person's; nothing here is typed into, so nobody misses a character. */
const meansNothingElse = (key: string) => key.length === 1 && key !== ' '

export const useCardReader = (isCard: IsCard, onHeard: (heard: NonNullable<Heard>) => void) => {
  const tell = useEffectEvent(onHeard)
  const fits = useEffectEvent(isCard)
  useEffect(() => {
    let reader = SILENT_READER
    let silence: ReturnType<typeof setTimeout> | undefined
    const take = (hearing: Hearing) => {
      reader = hearing.reader
      if (hearing.heard) tell(hearing.heard)
    }
    const listen = (event: KeyboardEvent) => {
      if (isAPersons(event)) return
      const hearing = hearKey(reader, event.key, event.timeStamp, text => fits(text))
      if (hearing.ours) event.preventDefault()
      if (hearing.ours || meansNothingElse(event.key)) event.stopPropagation()
      take(hearing)
      clearTimeout(silence)
      silence = setTimeout(() => take(hearSilence(reader, performance.now())), JOIN_MS + 50)
    }
    window.addEventListener('keydown', listen, true)
    return () => {
      window.removeEventListener('keydown', listen, true)
      clearTimeout(silence)
      reader = SILENT_READER
    }
  }, [])
}
