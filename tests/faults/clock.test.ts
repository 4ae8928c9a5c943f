/** A clock that loses its time while orders come in. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stationWithCycle } from '../support/cycle.ts'
import { until } from '../support/processes.ts'
import { ADMINISTRATOR, startStation, temporaryFolder } from '../support/station.ts'
import { codeOf } from '../support/visitor.ts'

const HOUR = 3_600_000
const YEAR = 8_766 * HOUR

/** A clock that runs as time passes, and that can be set to anything. */
const aClock = () => {
  const scene = { passed: 0, wrongBy: 0 }
  const clock = { now: () => new Date(Date.now() + scene.passed + scene.wrongBy) }
  return { scene, clock, monotonic: () => performance.now() + scene.passed }
}

/** A station with an open round that closes in two hours, and five workers who ordered. */
const aRound = async () => {
  const { scene, clock, monotonic } = aClock()
  const dataDir = join(await temporaryFolder(), 'data')
  const station = await stationWithCycle({ dataDir, clock, monotonic })
  const closesAt = new Date(Date.now() + 2 * HOUR).toISOString()
  const round = await station.openRound({}, closesAt)
  await station.many(round.id, 5)
  /** Sets the clock wrong, and waits until the station has looked at it and told staff. */
  const loseTime = async (wrongBy: number) => {
    scene.wrongBy = wrongBy
    const isTold = async () =>
      (await station.staff.ask.health.problems()).some(({ code }) => code === 'clock-jumped')
    await until(isTold)
  }
  return { ...station, scene, dataDir, round, loseTime }
}

test.each([
  ['ten years ahead', 10 * YEAR],
  ['back to 1970', -Date.now()],
])('with the clock %s a round holds, takes orders, and staff are told', async (_, wrongBy) => {
  const { loseTime, order, look, round } = await aRound()
  await loseTime(wrongBy)
  expect(await look(round.id)).toMatchObject({ state: 'open', turnout: 5 })
  expect(await order(round.id, '99990001')).toEqual({ number: 6 })
})

test.each([
  ['ten years ahead', 10 * YEAR],
  ['back to 1970', -Date.now()],
])('with the clock %s a round closes when its time has passed, and everything counts', async (_, wrongBy) => {
  const { scene, loseTime, order, staff, round, look } = await aRound()
  await loseTime(wrongBy)
  await order(round.id, '99990001')
  scene.passed = 2 * HOUR + 60_000
  expect(await codeOf(order(round.id, '99990002'))).toBe('ROUND_CLOSED')
  await staff.ask.staff.signIn(ADMINISTRATOR)
  await until(async () => (await look(round.id)).seal !== null)
  expect(await look(round.id)).toMatchObject({ state: 'closed', turnout: 6, seal: { workers: 6, orders: 6 } })
})

test('a station that starts with its clock ten years ahead holds the round that was open', async () => {
  const { dataDir, round, close } = await aRound()
  await close()
  const { scene, clock, monotonic } = aClock()
  scene.wrongBy = 10 * YEAR
  const { anybody } = await startStation({ dataDir, clock, monotonic })
  expect((await anybody.ask.rounds.menu())?.id).toBe(round.id)
  await anybody.ask.staff.signIn(ADMINISTRATOR)
  expect((await anybody.ask.health.problems()).map(({ code }) => code)).toContain('clock-jumped')
  scene.wrongBy = 0
  expect((await anybody.ask.rounds.menu())?.id).toBe(round.id)
})
