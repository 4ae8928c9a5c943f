/** Pure rules of a notice's form: its values, one for each field of each kind, and what of them is sent. */
import type { Level } from '../../../electron/contract/common.ts'
import {
  fieldsOf,
  mayHaveLevel,
  NOTICE_FIELDS,
  type NoticeContent,
  type NoticeField,
  type NoticeKind,
  wordsIn,
} from '../../../electron/contract/noticeKinds.ts'
import { NoticeDraft, type NoticeMedia, type NoticeWords } from '../../../electron/contract/notices.ts'
import { ALWAYS, type When } from '../../../electron/contract/when.ts'
import { toInstant, toLocal, usualPeriod } from '../form/period.rules.ts'

/** Every field has a value, whatever the kind, so that changing one's mind about the kind loses nothing. */
export interface NoticeValues extends Record<NoticeField, string> {
  title: string
  kind: NoticeKind
  media: NoticeMedia | null
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

const fieldValues = (of: (name: NoticeField) => string) =>
  Object.fromEntries(NOTICE_FIELDS.map(name => [name, of(name)])) as Record<NoticeField, string>

export const newNotice = (now: Date): NoticeValues => ({
  ...fieldValues(name => (name === 'since' || name === 'issuedAt' ? toLocal(now) : '')),
  title: '',
  kind: 'notice',
  media: null,
  recording: null,
  level: 'info',
  issuer: '',
  places: [],
  ...usualPeriod(now),
  when: ALWAYS,
  revision: 0,
})

const isMoment = (kind: NoticeKind, name: NoticeField) =>
  fieldsOf(kind).some(field => field.name === name && field.type === 'moment')

export const valuesOf = ({ content, ...words }: NoticeWords, revision: number): NoticeValues => ({
  ...fieldValues(name => {
    const text = wordsIn(content, name)
    return text !== '' && isMoment(content.kind, name) ? toLocal(new Date(text)) : text
  }),
  title: words.title,
  kind: content.kind,
  media: words.media,
  recording: words.recording,
  level: words.level,
  issuer: words.issuer,
  places: words.places,
  start: toLocal(new Date(words.start)),
  end: toLocal(new Date(words.end)),
  when: words.when,
  revision,
})

/** Praise has no level, whatever was chosen while it was something else. */
export const levelOf = ({ kind, level }: Pick<NoticeValues, 'kind' | 'level'>): Level =>
  mayHaveLevel(kind) ? level : 'info'

/** The fields of the kind that is chosen, with instants for local moments. Nothing of it is checked yet. */
export const contentOf = (values: NoticeValues, of: (name: NoticeField) => string = name => values[name]) => {
  const fields = fieldsOf(values.kind).map(({ name, type }) => [
    name,
    type === 'moment' ? toInstant(of(name)) : of(name),
  ])
  return { kind: values.kind, ...Object.fromEntries(fields) } as NoticeContent
}

/** For the preview: what must be filled in still stands there as an example, so that the template is seen. */
export const exampleOf = (values: NoticeValues, body: string): NoticeContent => {
  const missing = fieldsOf(values.kind).filter(
    ({ name, type, optional }) => !optional && type !== 'moment' && values[name].trim() === '',
  )
  const names = missing.map(({ name }) => name)
  return contentOf(values, name =>
    names.includes(name) ? (name === 'body' ? body : UNSAID) : values[name].trim(),
  )
}
const UNSAID = '……'

/** Fields of other kinds are left out by the contract's schema. */
export const checkNotice = (values: NoticeValues) =>
  NoticeDraft.safeParse({
    ...values,
    content: contentOf(values),
    level: levelOf(values),
    start: toInstant(values.start),
    end: toInstant(values.end),
  })
