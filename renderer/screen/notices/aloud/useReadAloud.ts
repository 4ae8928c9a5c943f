/** Reads a notice aloud: by its recording, else by the system's voice; ends under an alert and where the hour ends it. */
import { useEffect, useEffectEvent, useState } from 'react'
import { useCovered } from '../../../components/alert/covered.ts'
import { useHoldIdle } from '../../frame/idle.tsx'
import { speakInTurn } from '../../frame/voice/speak.ts'
import { useLoudest } from '../../frame/voice/useLoudest.ts'
import { useHasVoice } from '../../frame/voice/useVoice.ts'
import { languageOf, partsOf, type Readable, sourceOf } from './aloud.rules.ts'
import { play } from './play.ts'

/** Who listens touches nothing; who has gone is not waited for longer than this. */
const LISTENING_MS = 180_000

/** True from the beginning of the reading, but not for ever. */
const useListening = (reading: boolean) => {
  const [listening, setListening] = useState(false)
  useEffect(() => {
    if (!reading) return
    setListening(true)
    const timer = setTimeout(() => setListening(false), LISTENING_MS)
    return () => {
      clearTimeout(timer)
      setListening(false)
    }
  }, [reading])
  return listening
}

export const useReadAloud = (words: Readable, recording: string | null) => {
  const language = languageOf([words.title, ...words.parts.map(({ text }) => text)].join(''))
  const percent = useLoudest()
  const voice = useHasVoice(language)
  const covered = useCovered()
  const [broken, setBroken] = useState(false)
  const [wanted, setWanted] = useState(false)
  const source = sourceOf({ recording: recording !== null && !broken, voice, percent })
  const reading = wanted && !covered && source !== null
  useHoldIdle(useListening(reading))

  const ended = useEffectEvent(() => setWanted(false))
  const begin = useEffectEvent((live: { current: boolean }) => {
    const whenLive = (then: () => void) => () => live.current && then()
    if (source === 'recording' && recording !== null)
      return play(recording, { percent, ended: whenLive(ended), failed: whenLive(() => setBroken(true)) })
    speakInTurn(partsOf(words), language, percent, whenLive(ended))
    return () => window.speechSynthesis.cancel()
  })
  // `percent` ends it as well: what the hour allows has changed, and a voice cannot be turned down in the middle.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of these alone ends it
  useEffect(() => () => setWanted(false), [covered, percent])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the voice goes on where the recording breaks off
  useEffect(() => {
    if (!reading) return
    const live = { current: true }
    const end = begin(live)
    return () => {
      live.current = false
      end()
    }
  }, [reading, source])

  return { possible: source !== null, reading, toggle: () => setWanted(!reading) }
}
