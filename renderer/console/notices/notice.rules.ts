/** Pure rules of a notice's form: its values and what of them is sent. */
import type { Level } from '../../../electron/contract/common.ts'
import { NoticeDraft, type NoticeWords } from '../../../electron/contract/notices.ts'
import { ALWAYS, type When } from '../../../electron/contract/when.ts'
import { toInstant, toLocal, usualPeriod } from '../form/period.rules.ts'

/** Longest title and body in graphemes, as the contract has them. */
export const TITLE_LIMIT = 60
export const BODY_LIMIT = 2_000

export interface NoticeValues {
  title: string
  body: string
  picture: string | null
  recording: string | null
  level: Level
  issuer: string
  /** Identifiers of places and tags; none: everywhere. */
  places: string[]
  /** Local moments. */
  start: string
  end: string
  when: When
  /** The revision that the values were made from; 0 for a new notice. */
  revision: number
}

export const newNotice = (now: Date): NoticeValues => ({
  title: '',
  body: '',
  picture: null,
  recording: null,
  level: 'info',
  issuer: '',
  places: [],
  ...usualPeriod(now),
  when: ALWAYS,
  revision: 0,
})

export const valuesOf = (words: NoticeWords, revision: number): NoticeValues => ({
  title: words.title,
  body: words.body,
  picture: words.picture,
  recording: words.recording,
  level: words.level,
  issuer: words.issuer,
  places: words.places,
  start: toLocal(new Date(words.start)),
  end: toLocal(new Date(words.end)),
  when: words.when,
  revision,
})

export const checkNotice = ({ revision: _, start, end, ...rest }: NoticeValues) =>
  NoticeDraft.safeParse({ ...rest, start: toInstant(start), end: toInstant(end) })
