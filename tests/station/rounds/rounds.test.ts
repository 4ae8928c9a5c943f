import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hoursFromNow, progress, roundDraft, roundSettings } from '../../support/builders.ts'
import { stationWithCycle } from '../../support/cycle.ts'
import { stationWithMenu } from '../../support/menu.ts'
import { until } from '../../support/processes.ts'
import { demoContent, startStation, temporaryFolder } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'

const openRound = async () => {
  const station = await stationWithMenu()
  const { ask } = await station.staff()
  const [open] = await ask.rounds.list()
  if (!open) throw new Error('the demo has no round')
  return { ...station, ask, open }
}

test('staff make a round from the catalogue, open it, and it is the menu', async () => {
  const { ask, open } = await openRound()
  await ask.rounds.close(open)
  const { activities } = await ask.activities.catalogue()
  const chosen = activities.slice(0, 3).map(({ id }) => id)
  const draft = await ask.rounds.create(roundDraft({ activities: chosen }))
  expect(draft.number).toBe(15)
  await ask.rounds.open(draft)
  expect((await ask.rounds.menu())?.dishes.map(({ id }) => id)).toEqual(chosen)
})

test('one round is open at a time', async () => {
  const { ask } = await openRound()
  const { activities } = await ask.activities.catalogue()
  const draft = await ask.rounds.create(
    roundDraft({ activities: activities.slice(0, 1).map(({ id }) => id) }),
  )
  await expect(ask.rounds.open(draft)).rejects.toMatchObject({
    code: 'WRONG_STATE',
    data: { reason: 'another-is-open' },
  })
})

test('the tally is hidden before close and published after it', async () => {
  const { ask, open } = await openRound()
  const tallyOf = async () => (await ask.rounds.results()).find(({ round }) => round.id === open.id)?.tally
  expect(await tallyOf()).toBeNull()
  await ask.rounds.close(open)
  expect(await tallyOf()).toHaveLength(open.dishes.length)
})

test('a round closes at its minute, also when the station was off', async () => {
  const dataDir = `${await temporaryFolder()}/data`
  const before = await startStation({ dataDir, demoDir: demoContent })
  await before.close()
  const later = new Date(hoursFromNow(24 * 30))
  const after = await startStation({ dataDir, clock: { now: () => later } })
  expect(await after.anybody.ask.rounds.menu()).toBeNull()
})

test('a declined item needs a reason, and workers read it', async () => {
  const { ask, open } = await openRound()
  const closed = await ask.rounds.close(open)
  const dish = closed.dishes[0]?.id ?? ''
  const declined = { id: closed.id, revision: closed.revision, dish, stage: 'declined' } as const
  expect(await codeOf(ask.rounds.progress({ ...declined, note: '' }))).toBe('REASON_NEEDED')
  await ask.rounds.progress({ ...declined, note: '场地检修' })
  const [results] = await ask.rounds.results()
  expect(results?.round.progress).toContainEqual(
    progress(dish, { stage: 'declined', note: '场地检修', saidIn: closed.revision + 1 }),
  )
})

test('two people with two items of one round are not in each other’s way, with one item they are', async () => {
  const { ask, open } = await openRound()
  const closed = await ask.rounds.close(open)
  const [one, other] = closed.dishes.map(({ id }) => id)
  if (!one || !other) throw new Error('the demo has no two items')
  const seen = { id: closed.id, revision: closed.revision, note: '', stage: 'preparing' } as const
  const first = await ask.rounds.progress({ ...seen, dish: one })
  const second = await ask.rounds.progress({ ...seen, dish: other })
  expect(await codeOf(ask.rounds.progress({ ...seen, dish: one, stage: 'served' }))).toBe('CONFLICT')
  const after = await ask.rounds.progress({ ...seen, dish: one, stage: 'served', revision: first.revision })
  expect(after.revision).toBe(second.revision + 1)
  expect(after.progress.filter(({ stage }) => stage !== 'collected')).toHaveLength(2)
})

test('a menu keeps what it had when an activity changes', async () => {
  const { ask, open } = await openRound()
  const { activities } = await ask.activities.catalogue()
  const activity = activities[0]
  if (!activity) throw new Error('the demo has no activity')
  await ask.activities.update({ ...activity, title: { zh: '改了名', en: 'Renamed' } })
  expect((await ask.rounds.menu())?.dishes.map(({ title }) => title.zh)).toEqual(
    open.dishes.map(({ title }) => title.zh),
  )
})

test('a round cannot be made from an activity that the catalogue lacks', async () => {
  const { ask } = await openRound()
  expect(await codeOf(ask.rounds.create(roundDraft({ activities: ['no-such'] })))).toBe('UNKNOWN_ACTIVITY')
})

test('a round has only the venues and slots that were chosen, and one number of people if it says so', async () => {
  const { staff, chess, film } = await stationWithCycle()
  const draft = roundDraft({
    activities: [chess.id, film.id],
    venues: ['julebu'],
    slots: ['zhoumo'],
    settings: roundSettings({ threshold: 30 }),
  })
  const made = await staff.ask.rounds.create(draft)
  expect(made.dishes).toHaveLength(2)
  for (const dish of made.dishes)
    expect(dish).toMatchObject({ venues: ['julebu'], slots: ['zhoumo'], threshold: 30 })
  expect([made.venues.map(({ id }) => id), made.slots.map(({ id }) => id)]).toEqual([['julebu'], ['zhoumo']])
})

test('an activity that can have none of the chosen venues is named, and nothing is made', async () => {
  const { staff, chess } = await stationWithCycle()
  const draft = roundDraft({ activities: [chess.id], venues: ['guangchang'] })
  await expect(staff.ask.rounds.create(draft)).rejects.toMatchObject({
    code: 'NOWHERE_LEFT',
    data: { ids: [chess.id] },
  })
  const late = roundDraft({ activities: [chess.id], opensAt: hoursFromNow(50), closesAt: hoursFromNow(48) })
  expect(await codeOf(staff.ask.rounds.create(late))).toBe('OPENS_TOO_LATE')
  expect(await staff.ask.rounds.list()).toEqual([])
})

test('an approved round opens by itself at its minute, after the one before it closed; others wait for a hand', async () => {
  const { staff, chess, openRound, anybody } = await stationWithCycle()
  const before = await openRound()
  const due = { activities: [chess.id], opensAt: hoursFromNow(-1) }
  await staff.ask.rounds.create(roundDraft({ ...due, step: 'draft' }))
  const approved = await staff.ask.rounds.create(roundDraft(due))
  await staff.ask.rounds.create(roundDraft({ ...due, opensAt: hoursFromNow(1) }))
  await until(async () => (await anybody.ask.rounds.menu())?.id === before.id)
  await staff.ask.rounds.close(before)
  await until(async () => (await anybody.ask.rounds.menu())?.id === approved.id)
  const { entries } = await staff.ask.audit.list({})
  expect(entries.find(({ act }) => act === 'open')).toMatchObject({ item: approved.id, by: null })
})

test('a round that is due and has no list yet keeps no other one back', async () => {
  const { staff, chess, anybody } = await stationWithCycle()
  const due = { activities: [chess.id], opensAt: hoursFromNow(-1) }
  await staff.ask.rounds.create(
    roundDraft({ ...due, settings: roundSettings({ electorate: { kind: 'listed' } }) }),
  )
  const next = await staff.ask.rounds.create(roundDraft(due))
  await until(async () => (await anybody.ask.rounds.menu())?.id === next.id)
})

test('a closing that the disk refuses is tried again after a rest and does not fill the log', async () => {
  const scene = { passed: 0 }
  const { openRound, order, staff, dataDir, look } = await stationWithCycle({
    clock: { now: () => new Date(Date.now() + scene.passed) },
    monotonic: () => performance.now() + scene.passed,
  })
  const round = await openRound({}, hoursFromNow(0.1))
  const acts = async () =>
    (await staff.ask.audit.list({ room: 'rounds' })).entries.map(({ act }) => act).slice(0, -2)
  const [documents, away] = [join(dataDir, 'documents'), join(dataDir, 'documents.away')]
  await rename(documents, away)
  scene.passed = 6 * 60_000
  await until(async () => (await acts()).length > 1)
  await new Promise(resolve => setTimeout(resolve, 2_100))
  expect(await acts()).toEqual(['not-carried-out', 'close'])
  expect(await codeOf(order(round.id, '99990001'))).toBe('ROUND_CLOSED')
  await rename(away, documents)
  scene.passed += 60_000
  await until(async () => (await look(round.id)).seal !== null)
  expect((await acts()).toReversed()).toEqual(['close', 'not-carried-out', 'close', 'seal'])
})
