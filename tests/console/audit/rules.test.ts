/** The pure rules of the log's page: filter and address, days, differences. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differencesOf } from '../../../renderer/console/audit/change.rules.ts'
import { byDay, dayWords } from '../../../renderer/console/audit/days.rules.ts'
import {
  conditionsOf,
  filterOf,
  isBackwards,
  paramsOf,
  queryOf,
} from '../../../renderer/console/audit/query.rules.ts'

const queryIn = (address: string) => queryOf(new URLSearchParams(address))

describe('the filter in the address', () => {
  test('comes back as it was put there', () => {
    const address = 'text=100%25&by=wang&room=captions&act=edit&from=2026-07-21&until=2026-07-22'
    const query = queryIn(address)
    expect(queryOf(paramsOf(query))).toEqual(query)
    expect([conditionsOf(query), conditionsOf(queryIn(''))]).toEqual([6, 0])
  })

  test('leaves out what no filter can mean', () => {
    const query = queryIn(`room=kitchen&act=fly&from=soon&until=2026-13-01&by=../x&text=${'x'.repeat(101)}`)
    expect(conditionsOf(query)).toBe(0)
    expect(filterOf(query)).toEqual({})
  })

  test('asks for whole days of the local calendar, the last one included', () => {
    const { from, until } = filterOf(queryIn('from=2026-07-21&until=2026-07-21'))
    expect(from).toBe(new Date(2026, 6, 21).toISOString())
    expect(until).toBe(new Date(2026, 6, 22).toISOString())
  })

  test('says when it ends before it begins', () => {
    expect(isBackwards(queryIn('from=2026-07-22&until=2026-07-21'))).toBe(true)
    expect(isBackwards(queryIn('from=2026-07-21&until=2026-07-21'))).toBe(false)
  })

  test('does not look for blanks', () => {
    expect(filterOf(queryIn('text=%20%20'))).toEqual({})
  })
})

describe('days', () => {
  const at = (day: number, hour: number) => ({ at: new Date(2026, 6, day, hour).toISOString() })

  test('hold what was made between two midnights, in the order of the log', () => {
    const days = byDay([at(22, 9), at(21, 23), at(21, 0), at(22, 1)])
    expect(days.map(({ entries }) => entries.length)).toEqual([1, 2, 1])
  })

  test('are called today, yesterday, or by their weekday', () => {
    const now = new Date(2026, 6, 22, 12)
    const said = [22, 21, 20].map(day => dayWords(at(day, 8).at, now, 'zh-CN').day)
    expect(said).toEqual(['今天', '昨天', '星期一'])
    expect(dayWords(new Date(2025, 0, 1).toISOString(), now, 'zh-CN').date).toBe('2025年1月1日')
  })

  test('show a moment that nobody can read as it stands', () => {
    expect(dayWords('never', new Date(), 'zh-CN')).toEqual({ day: 'never', date: '' })
    expect(byDay([{ at: 'never' }, { at: 'never' }])).toHaveLength(2)
  })
})

describe('differences', () => {
  const said = (before: unknown, after: unknown) =>
    differencesOf(before, after).map(({ path, before, after }) => [path.join('.'), before, after])

  test('are the fields that changed, at any depth', () => {
    const before = { title: { zh: '象棋', en: 'Chess' }, minutes: 90 }
    expect(said(before, { title: { zh: '象棋擂台', en: 'Chess' }, minutes: 60 })).toEqual([
      ['title.zh', '象棋', '象棋擂台'],
      ['minutes', 90, 60],
    ])
  })

  test('of something new or gone are its fields, without the empty ones', () => {
    const item = { text: '小心', places: [], note: '', withdrawnAt: null, urgent: false }
    expect(said(null, item)).toEqual([['text', undefined, '小心']])
    expect(said({ urgent: true }, { urgent: false })).toEqual([['urgent', true, false]])
    expect(said(item, null)[0]).toEqual(['text', '小心', undefined])
  })

  test('leave out what the station counts for itself', () => {
    expect(said({ id: 'a', revision: 1, updatedAt: 'x' }, { id: 'a', revision: 2, updatedAt: 'y' })).toEqual(
      [],
    )
  })

  test('of an item under approval are its words and where they stand', () => {
    const wang = { id: 'wang', name: '王芳' }
    const li = { id: 'li', name: '李强' }
    const proposal = { state: 'submitted', by: wang, at: 'x', note: '' }
    const approval = { by: li, at: 'y', revision: 2, urgent: null, read: null }
    const submitted = { approved: null, proposed: { text: '小心' }, proposal, approval: null }
    const approved = { approved: { text: '小心' }, proposed: null, proposal: null, approval }
    expect(said(submitted, approved)).toEqual([
      ['standing', 'submitted', 'approved'],
      ['writer', wang, undefined],
      ['approver', undefined, li],
    ])
    expect(
      said({ review: { proposal, approval: null } }, { review: { proposal: null, approval } }),
    ).toHaveLength(3)
  })

  test('of an order of items, or of anything else, never throw', () => {
    expect(said(['a', 'b'], ['b', 'a'])).toEqual([['order', ['a', 'b'], ['b', 'a']]])
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => void differencesOf(before, after)),
    )
  })
})
