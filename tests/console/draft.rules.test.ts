/** What drafts promise: typed text comes back to its owner alone, for two weeks, and what does not fit is left out. */
import { expect, test } from 'vitest'
import {
  type DraftPlace,
  draftKey,
  draftsOf,
  fromDraft,
  packDraft,
  surplus,
} from '../../renderer/console/form/draft.rules.ts'

const DAY = 24 * 3_600_000
const now = Date.UTC(2026, 6, 21)
const initial = { text: '', level: 'info', picture: null as string | null, picks: 3 }
const kept = (values: object, at = now, path = '/captions/new') =>
  packDraft({ at, path, values: { ...values } })
const place = (some: Partial<DraftPlace> = {}): DraftPlace => ({
  owner: 'zhang',
  room: 'captions',
  item: 'new',
  ...some,
})
const entry = (some: Partial<DraftPlace>, at = now, values: object = { text: '平安' }) =>
  [draftKey(place(some)), kept(values, at)] as const

test('what was typed comes back over the values of an empty form', () => {
  const text = kept({ text: '今天也要平安', picture: '/media/pictures/a.png' })
  expect(fromDraft(initial, text, now)).toEqual({
    ...initial,
    text: '今天也要平安',
    picture: '/media/pictures/a.png',
  })
})

test('values of another kind and unknown fields are left out', () => {
  expect(fromDraft(initial, kept({ text: 5, unknown: 'x', picks: 2 }), now)).toEqual({ ...initial, picks: 2 })
})

test('nothing kept, or what is no draft, is no draft', () => {
  for (const text of [null, '', 'torn {', 'null', '[]', '"text"', '{}', '{"text":"old form"}', kept({})])
    expect(fromDraft(initial, text, now)).toBeNull()
})

test('a draft comes back on the fourteenth day and not after it', () => {
  const text = kept({ text: '平安' }, now)
  expect(fromDraft(initial, text, now + 14 * DAY - 1)).not.toBeNull()
  expect(fromDraft(initial, text, now + 14 * DAY)).toBeNull()
})

test('everybody is offered their own drafts alone, newest first, with where to go on and how they begin', () => {
  const entries = [
    entry({ item: 'c1' }, now - DAY),
    entry({ owner: 'li', item: 'c1' }),
    entry({ room: 'notices', item: 'n1' }, now, { title: ' ', body: '副井检修' }),
    ['other', 'text'] as const,
    [draftKey(place({ item: 'torn' })), 'torn {'] as const,
  ]
  expect(draftsOf('zhang', entries, now)).toEqual([
    { owner: 'zhang', room: 'notices', item: 'n1', at: now, path: '/captions/new', words: '副井检修' },
    { owner: 'zhang', room: 'captions', item: 'c1', at: now - DAY, path: '/captions/new', words: '平安' },
  ])
  expect(draftsOf('li', entries, now)).toHaveLength(1)
  expect(draftsOf('wang', entries, now)).toEqual([])
})

test('an owner keeps the newest twenty, and nobody pushes out what others wrote', () => {
  const many = Array.from({ length: 25 }, (_, age) => entry({ item: `c${age}` }, now - age))
  const others = entry({ owner: 'li' }, now - 13 * DAY)
  const gone = surplus([...many, others], now)
  expect(gone).toEqual(['c20', 'c21', 'c22', 'c23', 'c24'].map(item => draftKey(place({ item }))))
})

test('what is too old or torn is let go of, and what is not ours stays', () => {
  const torn = draftKey(place({ item: 'torn' }))
  const old = entry({ item: 'old' }, now - 14 * DAY)
  expect(surplus([[torn, '{'], old, ['other', 'text']], now).sort()).toEqual([old[0], torn].sort())
})
