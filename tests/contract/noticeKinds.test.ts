import { describe, expect, test } from 'vitest'
import { fieldsOf, NOTICE_KINDS, type NoticeContent } from '../../electron/contract/noticeKinds.ts'
import { NoticeDraft } from '../../electron/contract/notices.ts'
import { noticeDraft } from '../support/builders.ts'

const NOW = '2026-07-21T08:00:00.000Z'
const LATER = '2026-07-21T12:00:00.000Z'

/** A notice of a kind with something in every field. */
const full = (kind: NoticeContent['kind'], some: Record<string, string> = {}) => {
  const fields = fieldsOf(kind).map(({ name, type }) => [
    name,
    type === 'moment' ? (name === 'backAt' ? LATER : NOW) : '写清楚',
  ])
  return { kind, ...Object.fromEntries(fields), ...some } as NoticeContent
}

const refused = (draft: Partial<ReturnType<typeof noticeDraft>>) => {
  const { error } = NoticeDraft.safeParse(noticeDraft(draft))
  return error?.issues.map(({ path }) => path.join('.')) ?? []
}

const levelFor = (kind: NoticeContent['kind']) => (kind === 'warning' ? 'red' : 'info')

describe.each(NOTICE_KINDS)('a notice of the kind %s', kind => {
  test('is taken with its own fields, and none of another kind is kept', () => {
    const draft = noticeDraft({ level: levelFor(kind), content: full(kind, { nobody: 'x' }) })
    expect(NoticeDraft.parse(draft).content).toEqual(full(kind))
  })

  test('is refused without any one that it must have, by the name of that field', () => {
    for (const { name, optional } of fieldsOf(kind)) {
      const content = full(kind, { [name]: '' })
      expect(refused({ level: levelFor(kind), content })).toEqual(optional ? [] : [`content.${name}`])
    }
  })

  test('is refused with one character more than a field may have', () => {
    for (const { name, type, limit } of fieldsOf(kind)) {
      if (type === 'moment') continue
      expect(refused({ level: levelFor(kind), content: full(kind, { [name]: '矿'.repeat(limit) }) })).toEqual(
        [],
      )
      expect(
        refused({ level: levelFor(kind), content: full(kind, { [name]: '矿'.repeat(limit + 1) }) }),
      ).toEqual([`content.${name}`])
    }
  })
})

test('a warning has everything that the law asks of one', () => {
  const names = fieldsOf('warning').map(({ name, optional }) => (optional ? null : name))
  expect(names).toEqual(['hazard', 'since', 'area', 'watchFor', 'toDo', 'issuedAt'])
  expect(refused({ level: 'info', content: full('warning') })).toEqual(['level'])
  expect(refused({ level: 'orange', issuer: '', content: full('warning') })).toEqual(['issuer'])
})

test('safety colours belong to safety alone', () => {
  for (const kind of ['praise', 'family', 'book'] as const) {
    expect(refused({ level: 'red', content: full(kind) })).toEqual(['level'])
  }
})

test('an outage ends after it began, or nobody knows when', () => {
  expect(refused({ content: full('outage', { backAt: '' }) })).toEqual([])
  expect(refused({ content: full('outage', { since: LATER, backAt: NOW }) })).toEqual(['content.backAt'])
})

test('a kind that does not exist is refused', () => {
  expect(refused({ content: { kind: 'advertisement', body: 'x' } as unknown as NoticeContent })).toEqual([
    'content.kind',
  ])
})
