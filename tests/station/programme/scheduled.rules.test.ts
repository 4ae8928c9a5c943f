/** What the programme needs is never let go by the sync. */
import { expect, test } from 'vitest'
import type { Block } from '../../../electron/contract/programme.ts'
import { scheduledShows } from '../../../electron/station/programme/scheduled.rules.ts'
import { block, playlist, show } from '../../support/builders.ts'

const LIBRARY = [show({ id: 'one' }), show({ id: 'film', genre: 'safety' })]
const scheduled = (some: Partial<Block> = {}, films: string[] | null = null) => {
  const list = playlist(['one', 'not-here-yet'], {
    safety: { share: { kind: 'every', nth: 4 }, films: films?.map(id => ({ show: id, title: id })) ?? null },
  })
  return scheduledShows({ playlists: [list], blocks: [block(some)] }, LIBRARY, '2026-07-03')
}

test('shows of a list that a block plays are kept, also what is not here yet, and the films in between', () => {
  expect(scheduled()).toEqual(['one', 'not-here-yet', 'film'])
  expect(scheduled({}, ['chosen'])).toEqual(['one', 'not-here-yet', 'chosen'])
})

test('a block without a share needs no films', () => {
  expect(scheduled({ safety: { kind: 'none' } })).toEqual(['one', 'not-here-yet'])
})

test('today still counts, what is over does not, and neither does a list that nothing plays', () => {
  expect(scheduled({ lastDay: '2026-07-03' })).toHaveLength(3)
  expect(scheduled({ lastDay: '2026-07-02' })).toEqual([])
  expect(scheduled({ playlist: 'another' })).toEqual([])
})
