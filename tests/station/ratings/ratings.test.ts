import { expect, test } from 'vitest'
import { stationWithCycle } from '../../support/cycle.ts'
import { codeOf } from '../../support/visitor.ts'

const DAY = 86_400_000

/** A round of which chess was served. */
const afterServing = async () => {
  const now = { date: new Date() }
  const station = await stationWithCycle({ clock: { now: () => now.date } })
  const round = await station.openRound()
  await station.many(round.id, 6)
  const closed = await station.staff.ask.rounds.close(round)
  await station.staff.ask.rounds.progress({
    ...closed,
    dish: station.chess.id,
    stage: 'served',
    note: '很热闹',
  })
  let sent = 0
  const rate = (number: string, stars: number) =>
    station.screen.ask.ratings.rate({
      ...{ id: `rating-${++sent}`, round: round.id, dish: station.chess.id },
      ...{ stars, identification: number },
    })
  return { ...station, round, rate, now }
}

test('what was served can be rated once by each worker, and the average shows from five on', async () => {
  const { rate, anybody, chess } = await afterServing()
  for (const [number, stars] of [
    ['11110001', 5],
    ['11110002', 4],
    ['11110003', 5],
    ['11110004', 3],
  ] as const)
    await rate(number, stars)
  expect(await codeOf(rate('11110001', 1))).toBe('ALREADY_RATED')
  expect(await anybody.ask.ratings.open()).toMatchObject([{ dish: chess.id, rating: null }])
  await rate('11110005', 5)
  expect(await anybody.ask.ratings.open()).toMatchObject([{ rating: { average: 4.4, ratings: 5 } }])
})

test('after two weeks a rating is closed, and what was served is no longer asked about', async () => {
  const { rate, now, anybody } = await afterServing()
  now.date = new Date(now.date.getTime() + 15 * DAY)
  expect(await codeOf(rate('11110001', 5))).toBe('RATING_CLOSED')
  expect(await anybody.ask.ratings.open()).toEqual([])
})

test('what was not served cannot be rated', async () => {
  const { screen, round, film } = await afterServing()
  const rating = { id: 'r', round: round.id, dish: film.id, stars: 5, identification: '11110001' }
  expect(await codeOf(screen.ask.ratings.rate(rating))).toBe('RATING_CLOSED')
})
