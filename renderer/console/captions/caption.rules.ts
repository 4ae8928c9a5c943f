/** Pure rules of a caption's form: its values, what of them is sent, and how long one pass takes. */
import { CaptionDraft, type CaptionWords } from '../../../electron/contract/captions.ts'
import type { Level } from '../../../electron/contract/common.ts'
import { ALWAYS, type When } from '../../../electron/contract/when.ts'
import { toInstant, toLocal, usualPeriod } from '../form/period.rules.ts'

/** Characters that one remembers in passing. */
export const EASY_LENGTH = 40

export interface CaptionValues {
  text: string
  level: Level
  /** Identifiers of places and tags; none: everywhere. */
  places: string[]
  /** Local moments. */
  start: string
  end: string
  when: When
  /** The revision that the values were made from; 0 for a new caption. */
  revision: number
}

export const newCaption = (now: Date): CaptionValues => ({
  text: '',
  level: 'info',
  places: [],
  ...usualPeriod(now),
  when: ALWAYS,
  revision: 0,
})

export const valuesOf = (words: CaptionWords, revision: number): CaptionValues => ({
  text: words.text,
  level: words.level,
  places: words.places,
  start: toLocal(new Date(words.start)),
  end: toLocal(new Date(words.end)),
  when: words.when,
  revision,
})

export const checkCaption = ({ revision: _, start, end, ...rest }: CaptionValues) =>
  CaptionDraft.safeParse({ ...rest, start: toInstant(start), end: toInstant(end) })

const MM_PER_INCH = 25.4
/** Width of a 16:9 screen as a part of its diagonal. */
const WIDE = 16 / Math.hypot(16, 9)
/** A caption's height at the viewing distance: 25 minutes of arc. */
const ANGLE = (25 / 60) * (Math.PI / 180)

export interface Seen {
  diagonalInches: number
  viewingDistanceMetres: number
}

/** Characters that stand on the screen at once, about. */
export const charactersInSight = ({ diagonalInches, viewingDistanceMetres }: Seen): number =>
  (diagonalInches * MM_PER_INCH * WIDE) / (Math.tan(ANGLE) * viewingDistanceMetres * 1000)

/** Seconds from the first character's entrance to the last one's exit. */
export const passSeconds = (characters: number, perSecond: number, inSight: number): number =>
  Math.round((characters + inSight) / perSecond)
