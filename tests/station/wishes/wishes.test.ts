import { expect, test } from 'vitest'
import { stationWithCycle } from '../../support/cycle.ts'
import { codeOf } from '../../support/visitor.ts'

test('a wish reaches the office without a name, and one screen pauses between two', async () => {
  let ms = 0
  const { screen, staff, openRound } = await stationWithCycle({ monotonic: () => ms })
  const round = await openRound()
  await screen.ask.wishes.add({ text: '想看豫剧' })
  expect(await codeOf(screen.ask.wishes.add({ text: '想看京剧' }))).toBe('PAUSE')
  ms = 20_000
  await screen.ask.wishes.add({ text: '想看京剧' })
  const wishes = await staff.ask.wishes.list()
  expect(wishes).toMatchObject([{ text: '想看京剧' }, { text: '想看豫剧', round: round.id, settled: null }])
  expect(Object.keys(wishes[0] ?? {}).toSorted()).toEqual(['at', 'id', 'round', 'settled', 'text'])
})

test('a wish is settled with a word, and taken up again', async () => {
  const { screen, staff } = await stationWithCycle()
  await screen.ask.wishes.add({ text: '想看豫剧' })
  const [wish] = await staff.ask.wishes.list()
  const id = wish?.id ?? ''
  expect(await staff.ask.wishes.settle({ id, word: '下期上菜单' })).toMatchObject({
    settled: { word: '下期上菜单' },
  })
  expect(await staff.ask.wishes.settle({ id, word: null })).toMatchObject({ settled: null })
})

test('only the kiosk’s screen takes wishes, and they have a limit', async () => {
  const { anybody, screen } = await stationWithCycle()
  expect(await codeOf(anybody.ask.wishes.add({ text: '想看豫剧' }))).toBe('FORBIDDEN')
  expect(await codeOf(screen.ask.wishes.add({ text: '想'.repeat(41) }))).toBe('BAD_REQUEST')
})
