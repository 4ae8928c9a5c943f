/** The page of the programme: a day without gaps in words, forms that send what they show, cycles with their length. */
import { describe, expect, test } from 'vitest'
import type { DayPlan } from '../../../electron/contract/programme.ts'
import {
  valuesOf as blockValues,
  checkBlock,
  newBlock,
  periodOf,
} from '../../../renderer/console/programme/block.rules.ts'
import { dayRows, neverPlaying, placeOf } from '../../../renderer/console/programme/day.rules.ts'
import {
  checkPlaylist,
  draftOf,
  lengthOf,
  NEW_PLAYLIST,
  previewOf,
  shareOf,
  valuesOf,
} from '../../../renderer/console/programme/playlist.rules.ts'
import { block, playlist, show } from '../../support/builders.ts'

const at = (time: string) => `2026-07-03T${time}:00.000Z`
const DAY = { start: at('00:00'), end: '2026-07-04T00:00:00.000Z' }

const plan = (some: Partial<DayPlan>): DayPlan => ({ ...DAY, stretches: [], asked: [], ...some })
const clock = (instant: string) => instant.slice(11, 16)
const lines = (some: Partial<DayPlan>) =>
  dayRows(plan(some)).map(({ start, end, kind, block: id }) => `${clock(start)}–${clock(end)} ${id ?? kind}`)

describe('a day', () => {
  const lunch = { start: at('11:00'), end: at('13:30'), state: 'playing', block: 'lunch' } as const
  const night = { start: at('22:00'), end: DAY.end, state: 'quiet', block: null } as const

  test('names what plays, what is quiet, and every gap between', () => {
    expect(lines({ stretches: [lunch, night] })).toEqual([
      '00:00–11:00 gap',
      '11:00–13:30 lunch',
      '13:30–22:00 gap',
      '22:00–00:00 quiet',
    ])
    expect(lines({})).toEqual(['00:00–00:00 gap'])
  })

  test('names which blocks give way, and when', () => {
    const asked = [
      { block: 'lunch', start: at('11:00'), end: at('13:30') },
      { block: 'all', start: at('13:00'), end: at('15:00') },
      { block: 'late', start: at('21:00'), end: at('23:00') },
    ]
    const rows = dayRows(plan({ stretches: [lunch, night], asked }))
    expect(rows[1]?.yielding).toEqual([{ block: 'all', start: at('13:00'), end: at('13:30') }])
    expect(rows[3]?.yielding).toEqual([{ block: 'late', start: at('22:00'), end: at('23:00') }])
    expect(neverPlaying(plan({ stretches: [lunch, night], asked }))).toEqual(['all', 'late'])
  })

  test('lies on its bar in percent of the day', () => {
    expect(placeOf({ start: at('06:00'), end: at('18:00') }, DAY)).toEqual({ left: 25, width: 50 })
  })
})

describe('the form of a block', () => {
  test('begins with today, loops, and takes the only list there is', () => {
    expect(newBlock(new Date('2026-07-03T12:00'), 'list')).toMatchObject({
      ...{ firstDay: '2026-07-03', lastDay: '', playlist: 'list', loops: true, safety: null },
    })
  })

  test('sends what a block says, and an empty last day as none', () => {
    const stored = block({ places: ['canteen'], lastDay: '2026-07-31', safety: { kind: 'none' } })
    const { id: _, revision: __, createdAt: ___, updatedAt: ____, ...words } = stored
    expect(checkBlock(blockValues(stored)).data).toEqual(words)
    expect(checkBlock({ ...blockValues(stored), lastDay: '' }).data?.lastDay).toBeNull()
  })

  test('asks for a name, a list and days that run forward', () => {
    const wrong = checkBlock({ ...newBlock(new Date(), null), firstDay: '2026-07-03', lastDay: '2026-07-02' })
    expect(wrong.error?.issues.map(({ path }) => path.join('.'))).toEqual(['title', 'playlist'])
    const backwards = checkBlock({ ...blockValues(block()), lastDay: '2025-12-31' })
    expect(backwards.error?.issues.map(({ path }) => path.join('.'))).toEqual(['lastDay'])
  })

  test('asks for its next times also without a last day', () => {
    expect(periodOf(blockValues(block({ firstDay: '2026-07-03' })))).toMatchObject({
      start: '2026-07-03T00:00',
      end: '2999-12-31T00:00',
    })
  })
})

describe('the form of a playlist', () => {
  const library = [
    show({ id: 'one', title: '一', seconds: 60 }),
    show({ id: 'two', title: '二', seconds: 90 }),
    show({ id: 'film', title: '帽', seconds: 30, genre: 'safety' }),
  ]

  test('sends what a list says, and asks for a name', () => {
    const list = playlist(['one', 'two'], {
      safety: { share: { kind: 'every', nth: 3 }, films: [{ show: 'film', title: '帽' }] },
    })
    expect(draftOf(valuesOf(list))).toEqual({
      ...{ title: '午餐节目', shows: ['one', 'two'] },
      safety: { share: { kind: 'every', nth: 3 }, films: ['film'] },
    })
    expect(checkPlaylist(NEW_PLAYLIST).error?.issues.map(({ path }) => path.join('.'))).toEqual(['title'])
  })

  test('shows the cycle with its times, films and share, without what is not in the library', () => {
    const values = valuesOf(
      playlist(['one', 'gone', 'two'], { safety: { share: { kind: 'every', nth: 3 }, films: null } }),
    )
    const items = previewOf(values, library)
    expect(items.map(({ title, at: from }) => [title, from])).toEqual([
      ['一', 0],
      ['二', 60],
      ['帽', 150],
    ])
    expect([lengthOf(items), shareOf(items)]).toEqual([180, 33])
  })

  test('an empty list has no cycle and no share', () => {
    expect([previewOf(NEW_PLAYLIST, library), shareOf([])]).toEqual([[], 0])
  })
})
