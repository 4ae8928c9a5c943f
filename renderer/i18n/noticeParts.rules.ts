/** Pure rules of how the fields of each kind of notice are put on its card. */
import {
  fieldsOf,
  type NoticeContent,
  type NoticeField,
  wordsIn,
} from '../../electron/contract/noticeKinds.ts'
import type { NoticePart } from '../components/notice/notice.ts'

const LOOKS: Record<NoticeField, NoticePart['look']> = {
  body: 'plain',
  hazard: 'fact',
  since: 'fact',
  backAt: 'fact',
  area: 'fact',
  watchFor: 'fact',
  toDo: 'fact',
  issuedAt: 'fact',
  happened: 'section',
  why: 'section',
  lesson: 'section',
  found: 'section',
  fixed: 'section',
  unfixed: 'section',
  service: 'fact',
  advice: 'fact',
  honoured: 'names',
  deeds: 'section',
  writtenTo: 'plain',
  letter: 'plain',
  writtenBy: 'from',
  book: 'fact',
  author: 'fact',
  about: 'section',
  borrow: 'fact',
}

/** Said in another place: when a warning was issued beside its issuer, the end of an outage beside its start. */
const ELSEWHERE: readonly NoticeField[] = ['issuedAt', 'backAt']

export interface PartWords {
  label: (name: NoticeField) => string
  /** `backAt` is empty where nobody knows the end. */
  time: (since: string, backAt: string) => string
  writtenTo: (name: string) => string
}

const textOf = (content: NoticeContent, name: NoticeField, words: PartWords): string => {
  const text = wordsIn(content, name)
  if (text === '') return ''
  if (name === 'since') return words.time(text, wordsIn(content, 'backAt'))
  return name === 'writtenTo' ? words.writtenTo(text) : text
}

/** What the title of a warning says already comes last, so that what to do is on the first page. */
const lastOf = (name: NoticeField) => (name === 'hazard' ? 1 : 0)

export const partsOf = (content: NoticeContent, words: PartWords): NoticePart[] =>
  fieldsOf(content.kind)
    .filter(({ name }) => !ELSEWHERE.includes(name))
    .toSorted((a, b) => lastOf(a.name) - lastOf(b.name))
    .map(({ name }) => ({
      name,
      look: LOOKS[name],
      label: words.label(name),
      text: textOf(content, name, words),
    }))
    .filter(({ text }) => text !== '')

/** All that is written of a notice below its title, to be searched and measured. */
export const allWords = (content: NoticeContent): string =>
  fieldsOf(content.kind)
    .filter(({ type }) => type !== 'moment')
    .map(({ name }) => wordsIn(content, name))
    .filter(text => text !== '')
    .join('\n')
