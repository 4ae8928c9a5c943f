/** Says words aloud where the system has a voice for their language. */
import { voiceFor } from './voice.rules.ts'

const utteranceOf = (text: string, voice: SpeechSynthesisVoice, language: string, percent: number) => {
  const utterance = new SpeechSynthesisUtterance(text)
  utterance.voice = voice
  utterance.lang = language
  utterance.volume = percent / 100
  return utterance
}

/**
 * Nobody listens to two things at once, and nobody's step is said to the next person: what was being said breaks off.
 * @param parts one after another, with a breath between. @param ended told when the last is said, or one could not be.
 * @returns whether it is said
 */
export const speakInTurn = (
  parts: readonly string[],
  language: string,
  percent: number,
  ended: () => void = () => undefined,
): boolean => {
  const { speechSynthesis } = window
  speechSynthesis.cancel()
  const voice = voiceFor(speechSynthesis.getVoices(), language)
  if (!voice || percent === 0) return false
  const utterances = parts.map(part => utteranceOf(part, voice, language, percent))
  for (const utterance of utterances) {
    utterance.onerror = ended
    speechSynthesis.speak(utterance)
  }
  const last = utterances.at(-1)
  if (last) last.onend = ended
  return true
}

export const speak = (text: string, language: string, percent: number): boolean =>
  speakInTurn([text], language, percent)
