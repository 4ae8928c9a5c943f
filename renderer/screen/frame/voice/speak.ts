/** Says a text aloud where the system has a voice for its language. */
import { voiceFor } from './voice.rules.ts'

/** Nobody listens to two sentences at once, and nobody's step is said to the next person. @returns whether it is said. */
export const speak = (text: string, language: string, percent: number): boolean => {
  const { speechSynthesis } = window
  speechSynthesis.cancel()
  const voice = voiceFor(speechSynthesis.getVoices(), language)
  if (!voice || percent === 0) return false
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voice
  utterance.lang = language
  utterance.volume = percent / 100
  speechSynthesis.speak(utterance)
  return true
}
