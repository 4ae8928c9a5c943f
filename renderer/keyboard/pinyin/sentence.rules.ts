/** Pure rules of whole sentences: the likeliest words in a row that take every letter. */
import type { Dictionary } from './dictionary.ts'
import { createFinder, type Scored, scored } from './words.rules.ts'

/** How many sentences are kept at each place, and how many words that are spelled alike are tried. */
const KEPT = 2
const ALIKE = 2

interface Sentence {
  text: string
  words: number
  score: number
}

const keep = (kept: Sentence[], next: Sentence) => {
  if (kept.some(one => one.text === next.text && one.score >= next.score)) return
  const others = kept.filter(one => one.text !== next.text)
  const place = others.findIndex(one => one.score < next.score)
  others.splice(place < 0 ? others.length : place, 0, next)
  kept.splice(0, kept.length, ...others.slice(0, KEPT))
}

const after = (before: Sentence, word: Scored): Sentence => ({
  text: before.text + word.text,
  words: before.words + 1,
  score: before.score + word.score,
})

/** Sentences of two words and more, best first. Only the last syllable may be unfinished. */
export const sentences = (letters: string, dictionary: Dictionary): Scored[] => {
  const allows = (step: { whole: boolean; end: number }) => step.whole || step.end === letters.length
  const find = createFinder({ letters, dictionary, allows })
  const best: Sentence[][] = Array.from({ length: letters.length + 1 }, () => [])
  best[0] = [{ text: '', words: 0, score: 0 }]
  for (const [at, before] of best.entries()) {
    if (before.length === 0 || at === letters.length) continue
    for (const found of find(at)) {
      for (const word of scored(found).slice(0, ALIKE)) {
        for (const sentence of before) keep(best[word.end] ?? [], after(sentence, word))
      }
    }
  }
  return (best[letters.length] ?? [])
    .filter(({ words }) => words > 1)
    .map(({ text, score }) => ({ text, score, end: letters.length }))
}
