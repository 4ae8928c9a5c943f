/** Pure rules of finding words: which of the dictionary's words the letters spell, and how well. */
import type { Dictionary, Node } from './dictionary.ts'
import { wordsOf } from './format.ts'
import { type Step, stepsAt } from './steps.rules.ts'

/** Words that are spelled alike. */
export interface Found {
  run: string
  /** How many letters they take. */
  end: number
  /** How many of their syllables are only begun. */
  begun: number
}

const childrenOf = (node: Node, { spelled, whole }: Step): Node[] => {
  if (!whole)
    return [...node.next].filter(([syllable]) => syllable.startsWith(spelled)).map(([, next]) => next)
  const next = node.next.get(spelled)
  return next ? [next] : []
}

export interface Search {
  letters: string
  dictionary: Dictionary
  /** Which steps a word may take. */
  allows: (step: Step) => boolean
}

/** Every place from which a word may go on is asked for its steps once. */
const createSteps = ({ letters, dictionary, allows }: Search) => {
  const known: Step[][] = []
  return (at: number): Step[] => {
    known[at] ??= stepsAt(letters, at, dictionary.syllables).filter(allows)
    return known[at]
  }
}

/** Finds the words from a place on. */
export const createFinder = (search: Search) => {
  const steps = createSteps(search)
  const { letters, dictionary } = search
  return (start: number): Found[] => {
    const found: Found[] = []
    const walk = (node: Node, at: number, begun: number, forced: boolean) => {
      for (const step of steps(at)) {
        const { end } = step
        const nowBegun = begun + (step.whole ? 0 : 1)
        const nowForced = forced || step.forced
        for (const next of childrenOf(node, step)) {
          if (next.run !== '' && !(nowForced && end < letters.length)) {
            found.push({ run: next.run, end, begun: nowBegun })
          }
          if (end < letters.length && next.next.size > 0) walk(next, end, nowBegun, nowForced)
        }
      }
    }
    walk(dictionary.root, start, 0, false)
    return found
  }
}

/** Each syllable that is only begun makes a word this much less likely; in the unit of the weights. */
const BEGUN = 8

export interface Scored {
  text: string
  end: number
  score: number
}

export const scored = ({ run, end, begun }: Found): Scored[] =>
  wordsOf(run).map(({ text, log }) => ({ text, end, score: log - begun * BEGUN }))
