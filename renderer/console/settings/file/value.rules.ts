/** Pure rules of showing a setting's value as lines of words, whatever kind it is. */
import * as z from 'zod'
import { TimeOfDay } from '../../../../electron/contract/dayTimes.ts'
import { Place } from '../../../../electron/contract/siteFields.ts'
import type { FieldPath } from '../site.rules.ts'

const CHOICES = ['characters', 'format', 'bits', 'lists', 'zeros', 'ending'] as const
type Choice = (typeof CHOICES)[number]

export interface ValueWords {
  yes: string
  no: string
  empty: string
  none: string
  language: (code: string) => string
  /** A setting that is one of a few, by the last part of its name. */
  choice: (setting: Choice, value: string) => string
  place: (id: string) => string
  stretch: (of: { name: string; from: string; to: string }) => string
  quiet: (of: { from: string; to: string; volume: number }) => string
}

const Named = z.object({ name: z.string(), start: TimeOfDay, end: TimeOfDay })
const Quiet = z.object({ from: TimeOfDay, to: TimeOfDay, volume: z.number() })

const entry = (value: unknown, words: ValueWords): string => {
  const named = Named.safeParse(value)
  if (named.success)
    return words.stretch({ name: named.data.name, from: named.data.start, to: named.data.end })
  const quiet = Quiet.safeParse(value)
  if (quiet.success) return words.quiet(quiet.data)
  const place = Place.safeParse(value)
  return place.success ? place.data.name : String(value)
}

const text = (path: FieldPath, value: string, words: ValueWords): string => {
  if (value === '') return words.empty
  if (path === 'language') return words.language(value)
  return path === 'screen.place' ? words.place(value) : value
}

const choiceOf = (path: FieldPath): Choice | undefined =>
  CHOICES.find(choice => path === `identity.${choice}`)

/** One line a value; a list has one an entry. */
export const valueLines = (path: FieldPath, value: unknown, words: ValueWords): string[] => {
  const choice = choiceOf(path)
  if (choice) return [words.choice(choice, String(value))]
  if (Array.isArray(value)) return value.length === 0 ? [words.none] : value.map(one => entry(one, words))
  if (typeof value === 'boolean') return [value ? words.yes : words.no]
  if (value === null || value === undefined) return [words.none]
  return [typeof value === 'string' ? text(path, value, words) : String(value)]
}

export interface Line {
  text: string
  /** Not on the other side. */
  differs: boolean
}

/** Both sides of a change, each line marked that the other side has not. */
export const sidesOf = (
  before: readonly string[],
  after: readonly string[],
): { before: Line[]; after: Line[] } => {
  const marked = (lines: readonly string[], others: readonly string[]) =>
    lines.map(line => ({ text: line, differs: !others.includes(line) }))
  return { before: marked(before, after), after: marked(after, before) }
}
