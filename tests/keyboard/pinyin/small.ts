/** A dictionary of a few words, for rules that need no more. */
import { type Dictionary, readDictionary } from '../../../renderer/keyboard/pinyin/dictionary.ts'
import { readingOf, runOf } from '../../../renderer/keyboard/pinyin/format.ts'

/** Words by their reading, the likeliest first; longer words are met less often: `{ 'an quan': ['安全', '暗泉'] }`. */
export const dictionaryOf = (words: Record<string, readonly string[]>): Dictionary => {
  const lines = Object.entries(words).map(([reading, texts]) => {
    const syllables = reading.split(' ')
    const run = runOf(
      texts.map((text, place) => ({ text, share: 10 ** (-1 - syllables.length) / 2 ** place })),
    )
    return `${readingOf(syllables)} ${run}`
  })
  return readDictionary(`# from nowhere\n${lines.join('\n')}\n`)
}
