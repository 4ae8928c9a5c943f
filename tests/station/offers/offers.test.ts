import { expect, test } from 'vitest'
import { stationWithCycle } from '../../support/cycle.ts'
import { ADMINISTRATOR } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'

const DAY = 86_400_000

const anOffer = { kind: 'perform' as const, name: '王师傅', contact: '二号公寓 306', consent: true as const }

test('an offer is kept apart from orders, and seen only after the password was given again', async () => {
  const { screen, staff, openRound, chess, anybody } = await stationWithCycle()
  const round = await openRound()
  await screen.ask.offers.add({ ...anOffer, round: round.id, dish: chess.id })
  expect(await staff.ask.offers.list()).toMatchObject([
    { name: '王师傅', title: { zh: '象棋擂台' }, kind: 'perform' },
  ])
  expect(await codeOf(anybody.ask.offers.list())).toBe('UNAUTHORIZED')
  const { entries } = await staff.ask.audit.list({ room: 'offers' })
  expect(entries).toMatchObject([{ act: 'look' }])
  expect(JSON.stringify(entries)).not.toContain('王师傅')
})

test('without consent, or for an activity that takes none, nothing is kept', async () => {
  const { screen, openRound, chess, film, staff } = await stationWithCycle()
  const round = await openRound()
  const add = (dish: string, consent: boolean) =>
    screen.ask.offers.add({ ...anOffer, round: round.id, dish, consent: consent as true })
  expect(await codeOf(add(chess.id, false))).toBe('BAD_REQUEST')
  expect(await codeOf(add(film.id, true))).toBe('NOT_JOINABLE')
  expect(await staff.ask.offers.list()).toEqual([])
})

test('an offer is forgotten by itself after four months, and at once when the office says so', async () => {
  let passed = 0
  const clock = { now: () => new Date(Date.now() + passed) }
  const monotonic = () => performance.now() + passed
  const { screen, staff, openRound, chess } = await stationWithCycle({ clock, monotonic })
  const round = await openRound()
  await screen.ask.offers.add({ ...anOffer, round: round.id, dish: chess.id })
  const [offer] = await staff.ask.offers.list()
  await staff.ask.offers.remove({ id: offer?.id ?? '' })
  expect(await staff.ask.offers.list()).toEqual([])
  await screen.ask.offers.add({ ...anOffer, round: round.id, dish: chess.id })
  passed = 121 * DAY
  await staff.ask.staff.signIn(ADMINISTRATOR)
  await staff.ask.staff.confirm({ secret: ADMINISTRATOR.password })
  await expect.poll(() => staff.ask.offers.list(), { timeout: 15_000 }).toEqual([])
})
