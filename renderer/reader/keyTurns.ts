/** Listens to every key of the page as a reader's, unless an alert lies over it, and keeps from everything else what the listener claims. */
import { useEffect, useEffectEvent } from 'react'
import { useCovered } from '../components/alert/covered.ts'
import type { KeyTurn } from './keyTurn.ts'
import { JOIN_MS } from './reader.rules.ts'

/** Keys that are held, composed or part of a shortcut are a person's. */
const isAPersons = (event: KeyboardEvent) =>
  event.isComposing || event.repeat || event.ctrlKey || event.metaKey

const turnOf = ({ type, key, code, altKey, timeStamp }: KeyboardEvent): KeyTurn => ({
  type: type === 'keyup' ? 'up' : 'down',
  key,
  code,
  alt: altKey,
  at: timeStamp,
})

/** The first key of a card looks like a person's; nothing is typed into where cards are read, so nobody misses it. */
const meansNothingElse = ({ type, key, alt }: KeyTurn) =>
  type === 'down' && key.length === 1 && key !== ' ' && !alt

export interface KeyListener {
  /** Answers whether the key is the reader's. */
  onKey: (turn: KeyTurn) => boolean
  /** Nothing has come for a while. @param at ms of the same clock */
  onSilence: (at: number) => void
}

export const useKeyTurns = (listener: KeyListener) => {
  const hear = useEffectEvent((turn: KeyTurn) => listener.onKey(turn))
  const silent = useEffectEvent((at: number) => listener.onSilence(at))
  const covered = useCovered()
  useEffect(() => {
    if (covered) return
    let silence: ReturnType<typeof setTimeout> | undefined
    const listen = (event: KeyboardEvent) => {
      if (isAPersons(event)) return
      const turn = turnOf(event)
      const ours = hear(turn)
      if (ours) event.preventDefault()
      if (ours || meansNothingElse(turn)) event.stopPropagation()
      clearTimeout(silence)
      silence = setTimeout(() => silent(performance.now()), JOIN_MS + 50)
    }
    window.addEventListener('keydown', listen, true)
    window.addEventListener('keyup', listen, true)
    return () => {
      window.removeEventListener('keydown', listen, true)
      window.removeEventListener('keyup', listen, true)
      clearTimeout(silence)
    }
  }, [covered])
}
