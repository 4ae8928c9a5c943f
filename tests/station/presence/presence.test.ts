/** Two people on one item are told of each other, for as long as their pages say that they are there. */
import { expect, test } from 'vitest'
import { PRESENCE_BEAT_MS } from '../../../electron/contract/presence.ts'
import { openPresence } from '../../../electron/station/presence/presence.ts'

const LI = { id: 'li', name: '李敏' }
const WANG = { id: 'wang', name: '王强' }
const CAPTION = { room: 'captions', item: 'c1' }

/** A presence room with a clock of its own, and the announcements that it made. */
const room = () => {
  let now = 0
  const said: string[] = []
  const presence = openPresence({
    announce: topic => said.push(topic),
    clock: { now: () => new Date(Date.UTC(2026, 6, 21) + now) },
    monotonic: () => now,
  })
  const pass = (ms: number) => {
    now += ms
    presence.tick()
  }
  return { ...presence, said, pass }
}

test('the second on an item hears who is there and since when, and so does the first', () => {
  const { here, pass } = room()
  expect(here(LI, { ...CAPTION, page: 'li-page-1' })).toEqual([])
  pass(5_000)
  expect(here(WANG, { ...CAPTION, page: 'wang-page' })).toEqual([
    { ...LI, since: '2026-07-21T00:00:00.000Z', self: false },
  ])
  expect(here(LI, { ...CAPTION, page: 'li-page-1' }).map(({ name }) => name)).toEqual(['王强'])
})

test('people on other items and in other rooms are not named', () => {
  const { here } = room()
  here(LI, { ...CAPTION, page: 'li-page-1' })
  expect(here(WANG, { room: 'captions', item: 'c2', page: 'wang-page' })).toEqual([])
  expect(here(WANG, { room: 'notices', item: 'c1', page: 'wang-page' })).toEqual([])
})

test('one person in two windows is told that it is the own one', () => {
  const { here } = room()
  here(LI, { ...CAPTION, page: 'li-page-1' })
  expect(here(LI, { ...CAPTION, page: 'li-page-2' })).toMatchObject([{ name: '李敏', self: true }])
})

test('a page that is silent for three beats is gone, and those who look are told', () => {
  const { here, others, said, pass } = room()
  here(LI, { ...CAPTION, page: 'li-page-1' })
  pass(3 * PRESENCE_BEAT_MS - 1)
  expect(others(WANG, 'captions')).toHaveLength(1)
  said.length = 0
  pass(1)
  expect(others(WANG, 'captions')).toEqual([])
  expect(said).toEqual(['presence'])
})

test('beats keep a page there since it came, without a word to the others', () => {
  const { here, others, said, pass } = room()
  here(LI, { ...CAPTION, page: 'li-page-1' })
  for (let beat = 0; beat < 10; beat++) {
    pass(PRESENCE_BEAT_MS)
    here(LI, { ...CAPTION, page: 'li-page-1' })
  }
  expect(others(WANG, 'captions')).toEqual([
    { ...LI, item: 'c1', since: '2026-07-21T00:00:00.000Z', self: false },
  ])
  expect(said).toEqual(['presence'])
})

test('whoever closes the form is gone at once; nobody can send another away', () => {
  const { here, leave, others } = room()
  here(LI, { ...CAPTION, page: 'li-page-1' })
  leave(WANG, 'li-page-1')
  expect(others(WANG, 'captions')).toHaveLength(1)
  leave(LI, 'li-page-1')
  expect(others(WANG, 'captions')).toEqual([])
})

test('the same window on another item is there only', () => {
  const { here, others } = room()
  here(LI, { ...CAPTION, page: 'li-page-1' })
  here(LI, { ...CAPTION, item: 'c2', page: 'li-page-1' })
  expect(others(WANG, 'captions').map(({ item }) => item)).toEqual(['c2'])
})
