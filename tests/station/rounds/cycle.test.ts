import { expect, test } from 'vitest'
import { MOST_ROWS } from '../../../electron/contract/sheets.ts'
import { hoursFromNow } from '../../support/builders.ts'
import { stationWithCycle } from '../../support/cycle.ts'
import { until } from '../../support/processes.ts'
import { codeOf } from '../../support/visitor.ts'

test('where the round allows it a worker changes the order, and the last one counts', async () => {
  const { openRound, order, chess, film, staff, look } = await stationWithCycle()
  const round = await openRound({ mayChange: true, tallyVisible: true })
  const first = await order(round.id, '11112222', [chess.id])
  await expect(order(round.id, '11112222', [film.id])).rejects.toMatchObject({
    code: 'ALREADY_ORDERED',
    data: { mayChange: true },
  })
  const second = await order(round.id, '11112222', [film.id], { change: true })
  expect(second.number).toBe(first.number)
  expect((await look(round.id)).turnout).toBe(1)
  await staff.ask.rounds.close(round)
  const [evidence] = await evidenceOf(staff, round.id)
  expect(evidence).toEqual([film.id])
})

const evidenceOf = async (staff: Awaited<ReturnType<typeof stationWithCycle>>['staff'], id: string) => {
  const { file } = await staff.ask.rounds.evidence({ id })
  const lines = (await file.text())
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
  return lines
    .filter(({ kind }) => kind === 'ballot')
    .map(({ content }) => JSON.parse(content).map(([dish]: [string]) => dish))
}

test('where it does not, a second order is refused even when a change is asked', async () => {
  const { openRound, order } = await stationWithCycle()
  const round = await openRound()
  await order(round.id, '11112222')
  expect(await codeOf(order(round.id, '11112222', undefined, { change: true }))).toBe('ALREADY_ORDERED')
})

const listFile = (...lines: string[]) => new File([lines.join('\n')], 'list.csv')

test('in a round with a list only who is on it orders, once by whichever of their numbers', async () => {
  const { openRound, order, staff, chess, look } = await stationWithCycle()
  const settings = { electorate: { kind: 'listed' as const } }
  await expect(openRound(settings)).rejects.toMatchObject({ data: { reason: 'no-list' } })
  const [draft] = await staff.ask.rounds.list()
  if (!draft) throw new Error('the draft is missing')
  const file = listFile('工号,卡号,姓名', '20001,0011112222,王师傅', '20002,0033334444,李师傅')
  expect(await staff.ask.rounds.listWorkers({ ...draft, file })).toEqual({ workers: 2, repeated: 0 })
  const round = await staff.ask.rounds.open(draft)
  expect(await codeOf(order(round.id, '0055556666'))).toBe('NOT_LISTED')
  await order(round.id, '0011112222', [chess.id])
  expect(await codeOf(order(round.id, '0011112222'))).toBe('ALREADY_ORDERED')
  expect(await look(round.id)).toMatchObject({ turnout: 1, listed: 2 })
})

test('a worker on a new list with other columns, or with a new card, is the one who has ordered already', async () => {
  const { openRound, order, staff } = await stationWithCycle()
  await openRound({ electorate: { kind: 'listed' } }).catch(() => undefined)
  const [draft] = await staff.ask.rounds.list()
  if (!draft) throw new Error('the draft is missing')
  await staff.ask.rounds.listWorkers({
    ...draft,
    file: listFile('工号,卡号', '20001,0011112222', '20002,0033334444'),
  })
  const round = await staff.ask.rounds.open(draft)
  await order(round.id, '0011112222')
  const list = (...lines: string[]) => staff.ask.rounds.listWorkers({ ...round, file: listFile(...lines) })
  await list('卡号,工号', '0011112222,20001', '0033334444,20002')
  expect(await codeOf(order(round.id, '0011112222'))).toBe('ALREADY_ORDERED')
  await list('卡号,工号', '0099998888,20001', '0033334444,20002')
  expect(await codeOf(order(round.id, '0099998888'))).toBe('ALREADY_ORDERED')
  expect(await order(round.id, '0033334444')).toHaveProperty('number')
})

test('a list with a line that is no number changes nothing and names the line', async () => {
  const { openRound, staff } = await stationWithCycle()
  await openRound({ electorate: { kind: 'listed' } }).catch(() => undefined)
  const [draft] = await staff.ask.rounds.list()
  if (!draft) throw new Error('the draft is missing')
  const file = listFile('20001', '王师傅', '20002')
  await expect(staff.ask.rounds.listWorkers({ ...draft, file })).rejects.toMatchObject({
    code: 'BAD_LIST',
    data: { lines: [2] },
  })
  expect((await staff.ask.rounds.list())[0]?.listed).toBe(0)
})

test('what is no sheet, or longer than what is read, is no list and loses none of its end quietly', async () => {
  const { openRound, staff } = await stationWithCycle()
  await openRound({ electorate: { kind: 'listed' } }).catch(() => undefined)
  const [draft] = await staff.ask.rounds.list()
  if (!draft) throw new Error('the draft is missing')
  const listing = (file: File) => codeOf(staff.ask.rounds.listWorkers({ ...draft, file }))
  expect(await listing(new File([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0])], '名单.xlsx'))).toBe('NOT_A_SHEET')
  const numbers = Array.from({ length: MOST_ROWS + 1 }, (_, at) => `${20_000 + at}`)
  expect(await listing(listFile(...numbers))).toBe('LONG_SHEET')
  expect((await staff.ask.rounds.list())[0]?.listed).toBe(0)
})

test('where nobody gives a number the screen pauses between two orders, and a repeated one counts once', async () => {
  let ms = 0
  const { openRound, order, look } = await stationWithCycle({ monotonic: () => ms })
  const round = await openRound({ electorate: { kind: 'anonymous', pauseSeconds: 20 } })
  const first = await order(round.id, '', undefined, { id: 'one' })
  expect(await order(round.id, '', undefined, { id: 'one' })).toEqual(first)
  await expect(order(round.id, '', undefined, { id: 'two' })).rejects.toMatchObject({
    code: 'PAUSE',
    data: { waitSeconds: 20 },
  })
  ms = 20_000
  await order(round.id, '', undefined, { id: 'two' })
  expect((await look(round.id)).turnout).toBe(2)
})

test('an open round is extended with a reason that everybody may read', async () => {
  const { openRound, staff, anybody } = await stationWithCycle()
  const round = await openRound({}, hoursFromNow(1))
  const until = hoursFromNow(30)
  expect(await codeOf(staff.ask.rounds.extend({ ...round, until: hoursFromNow(0.5), reason: '早了' }))).toBe(
    'WRONG_STATE',
  )
  await staff.ask.rounds.extend({ ...round, until, reason: '中班还没点' })
  expect(await anybody.ask.rounds.menu()).toMatchObject({
    closesAt: until,
    extensions: [{ reason: '中班还没点', from: round.closesAt, until }],
  })
})

test('a cancelled round has no result, and workers read why', async () => {
  const { openRound, many, staff, anybody } = await stationWithCycle()
  const round = await openRound({ tallyVisible: true })
  await many(round.id, 6)
  await staff.ask.rounds.cancel({ ...round, reason: '菜单有误,下周重来' })
  expect(await anybody.ask.rounds.menu()).toBeNull()
  const [results] = await anybody.ask.rounds.results()
  expect(results).toMatchObject({
    round: { state: 'cancelled', cancelled: '菜单有误,下周重来' },
    tally: null,
    turnout: null,
  })
})

test('a round that closed at its minute is sealed without anybody at the console', async () => {
  let now = new Date()
  const { openRound, many, close, dataDir } = await stationWithCycle({ clock: { now: () => now } })
  const round = await openRound()
  await many(round.id, 6)
  await close()
  now = new Date(hoursFromNow(60))
  const later = await stationLater(dataDir, () => now)
  await until(async () => (await later.look(round.id))?.seal !== null)
  expect(await later.look(round.id)).toMatchObject({ state: 'closed', seal: { workers: 6, orders: 6 } })
})

const stationLater = async (dataDir: string, now: () => Date) => {
  const { startStation, ADMINISTRATOR } = await import('../../support/station.ts')
  const { anybody } = await startStation({ dataDir, clock: { now } })
  await anybody.ask.staff.signIn(ADMINISTRATOR)
  const look = async (id: string) => (await anybody.ask.rounds.list()).find(round => round.id === id)
  return { look }
}

test('after a seal the results are what they were, with cells under five hidden', async () => {
  const { openRound, many, order, film, chess, staff, anybody } = await stationWithCycle()
  const round = await openRound()
  await many(round.id, 7)
  await order(round.id, '99998888', [film.id])
  await staff.ask.rounds.close(round)
  const [results] = await anybody.ask.rounds.results()
  expect(results).toMatchObject({ turnout: 8 })
  expect(results?.tally).toEqual([
    { dish: chess.id, orders: 7 },
    { dish: film.id, orders: null },
  ])
  const report = await staff.ask.rounds.report({ id: round.id })
  expect(report).toMatchObject({ turnout: 8, seal: { workers: 8 } })
  expect(report.dishes.find(({ dish }) => dish === chess.id)?.cells.flat()).toContain(7)
  expect(report.dishes.find(({ dish }) => dish === film.id)?.cells.flat()).toContain(null)
  expect(report.turnoutOverTime.at(-1)?.workers).toBe(8)
})

test('two items at one venue and time are named as a clash', async () => {
  const { openRound, staff, chess, film, look } = await stationWithCycle()
  const round = await openRound()
  const closed = await staff.ask.rounds.close(round)
  const when = '2027-01-09T11:00:00.000Z'
  const first = await staff.ask.rounds.progress({
    ...closed,
    ...{ dish: chess.id, stage: 'scheduled', note: '', when, venue: 'shitang' },
  })
  await staff.ask.rounds.progress({
    ...first,
    ...{ dish: film.id, stage: 'scheduled', note: '', when: '2027-01-09T12:00:00.000Z', venue: 'shitang' },
  })
  expect((await look(round.id)).clashes).toContainEqual({
    dish: chess.id,
    withRound: round.id,
    withDish: film.id,
  })
})

test('the next menu is proposed from what was wanted and what was liked', async () => {
  const { openRound, many, staff, chess, film } = await stationWithCycle()
  const round = await openRound()
  await many(round.id, 9)
  await staff.ask.rounds.close(round)
  const suggestions = await staff.ask.rounds.suggestions()
  expect(suggestions.map(({ activity, because }) => [activity, because])).toEqual([
    [chess.id, 'unserved'],
    [film.id, 'rested'],
  ])
})

test('what somebody wishes for comes onto the next menu, until staff have dealt with it', async () => {
  const { openRound, many, staff, screen, film } = await stationWithCycle()
  const round = await openRound()
  await many(round.id, 9)
  await screen.ask.wishes.add({ text: '想看一场电影' })
  await staff.ask.rounds.close(round)
  const ofFilm = async () =>
    (await staff.ask.rounds.suggestions()).find(({ activity }) => activity === film.id)
  expect(await ofFilm()).toMatchObject({ because: 'wished', wishes: 1, orders: 0 })
  const [wish] = await staff.ask.wishes.list()
  await staff.ask.wishes.settle({ id: wish?.id ?? '', word: '下期有' })
  expect(await ofFilm()).toMatchObject({ because: 'rested', wishes: 0 })
})

test('the results come as a sheet that tells small counts as such', async () => {
  const { openRound, many, staff } = await stationWithCycle()
  const round = await openRound()
  await many(round.id, 7)
  await staff.ask.rounds.close(round)
  const { file } = await staff.ask.rounds.export({ id: round.id, as: 'csv', language: 'zh-CN' })
  const text = await file.text()
  expect(file.name).toBe('点台-第1期结果.csv')
  expect(text).toContain('象棋擂台,7,食堂,周末,7')
})
