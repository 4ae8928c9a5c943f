/** Pure rules of the candidates: what is offered for the letters, in which order. */
import type { Dictionary } from './dictionary.ts'
import { type Habits, recency } from './habits.rules.ts'
import { sentences } from './sentence.rules.ts'
import { createFinder, type Scored, scored } from './words.rules.ts'

export interface Candidate {
  text: string
  /** How many of the letters it takes; the rest stays. */
  letters: number
}

/** More than the most characters that share a syllable. */
const MOST = 240

const anyStep = () => true

const phrases = (letters: string, habits: Habits): Scored[] =>
  [...habits.phrases]
    .filter(([known]) => letters.startsWith(known))
    .map(([known, text]) => ({ text, end: known.length, score: 0 }))

/** A sentence is offered where no word takes all letters, or where it is likelier than every such word. */
const worthwhile = (all: readonly Scored[], words: readonly Scored[], length: number): Scored[] => {
  const best = Math.max(...words.filter(({ end }) => end === length).map(({ score }) => score))
  return all.filter(({ score }) => score > best)
}

const best = (all: readonly Scored[]): Scored[] => {
  const byText = new Map<string, Scored>()
  for (const one of all) {
    const known = byText.get(one.text)
    if (!known || one.end > known.end || (one.end === known.end && one.score > known.score)) {
      byText.set(one.text, one)
    }
  }
  return [...byText.values()]
}

/** What takes more letters first; among these what was chosen last, then what is likeliest. */
export const candidatesOf = (letters: string, dictionary: Dictionary, habits: Habits): Candidate[] => {
  if (letters === '') return []
  const words = createFinder({ letters, dictionary, allows: anyStep })(0).flatMap(scored)
  const all = [
    ...words,
    ...worthwhile(sentences(letters, dictionary), words, letters.length),
    ...phrases(letters, habits),
  ]
  return best(all)
    .map(one => ({ ...one, recency: recency(habits, one.text) }))
    .toSorted((a, b) => b.end - a.end || b.recency - a.recency || b.score - a.score)
    .slice(0, MOST)
    .map(({ text, end }) => ({ text, letters: end }))
}
