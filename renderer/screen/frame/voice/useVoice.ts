/** Whether the system can speak a language now: its voices come some time after the page, and may be installed later. */
import { useSyncExternalStore } from 'react'
import { voiceFor } from './voice.rules.ts'

const subscribe = (changed: () => void) => {
  window.speechSynthesis.addEventListener('voiceschanged', changed)
  return () => window.speechSynthesis.removeEventListener('voiceschanged', changed)
}

export const useHasVoice = (language: string): boolean =>
  useSyncExternalStore(subscribe, () => voiceFor(window.speechSynthesis.getVoices(), language) !== null)
