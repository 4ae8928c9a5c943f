import { createSecretKey } from 'node:crypto'
import { cp, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test, vi } from 'vitest'
import { canonical } from '../../../electron/contract/cardFormats.ts'
import { pseudonym } from '../../../electron/station/storage/ledger.rules.ts'
import { stationWithCycle } from '../../support/cycle.ts'
import { temporaryFolder } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'

const CARD = '0098761234'
/** The same card where it is read as ten hex digits. */
const CODED = canonical(0x98761234, 32)
const EMPLOYEE = '55667788'

/** Every byte of every file of a folder, as Latin letters so that nothing is lost. */
const bytesIn = async (dir: string) => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
  return (await Promise.all(files.map(file => readFile(file, 'latin1')))).join('')
}

/** The round's secret key, from a copy of the ledger: the station keeps the file to itself. */
const keyOf = async (dataDir: string, round: string) => {
  const copy = await temporaryFolder()
  for (const name of ['ledger.sqlite', 'ledger.sqlite-wal']) await cp(join(dataDir, name), join(copy, name))
  const database = new DatabaseSync(join(copy, 'ledger.sqlite'))
  const key = database.prepare('SELECT key FROM rounds WHERE id = ?').get(round)?.key
  database.close()
  if (!(key instanceof Uint8Array)) throw new Error(`the ledger has no key of ${round}`)
  return key
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const times = (text: string, part: string) => text.split(part).length - 1

test('after a whole cycle no number of a worker is in the data folder, the log or what was said', async () => {
  const said: unknown[] = []
  for (const stream of [process.stdout, process.stderr] as const) {
    const write = stream.write.bind(stream)
    vi.spyOn(stream, 'write').mockImplementation((...args: Parameters<typeof write>) => {
      said.push(args[0])
      return write(...args)
    })
  }
  const dataDir = join(await temporaryFolder(), 'data')
  const { openRound, order, many, chess, staff, screen, close } = await stationWithCycle({ dataDir })
  await openRound({ electorate: { kind: 'listed' }, mayChange: true }).catch(() => undefined)
  const [draft] = await staff.ask.rounds.list()
  if (!draft) throw new Error('the draft is missing')
  const numbers = Array.from({ length: 8 }, (_, at) => String(10_000_000 + at))
  const file = new File([[`${EMPLOYEE},${CARD}`, ...numbers].join('\n')], 'list.csv')
  await staff.ask.rounds.listWorkers({ ...draft, file })
  const round = await staff.ask.rounds.open(draft)
  await order(round.id, CARD)
  await order(round.id, CARD, [chess.id], { change: true })
  expect(await codeOf(order(round.id, `${CARD}9`))).toBe('NOT_LISTED')
  await many(round.id, 8)
  const open = await bytesIn(dataDir)
  expect(open).not.toContain(CARD)
  const key = await keyOf(dataDir, round.id)
  const [card, voter] = [CARD, EMPLOYEE].map(number => latin(pseudonym(createSecretKey(key), number)))
  if (!card || !voter) throw new Error('a number has no pseudonym')
  for (const secret of [latin(key), card, voter]) expect(open).toContain(secret)
  const closed = await staff.ask.rounds.close(round)
  await staff.ask.rounds.progress({ ...closed, dish: chess.id, stage: 'served', note: '' })
  await screen.ask.orders.testCard({ identification: CARD })
  const { updatedAt: _, ...site } = await staff.ask.site.get()
  await staff.ask.site.update({ ...site, identity: { ...site.identity, format: '10H' } })
  expect(await screen.ask.orders.testCard({ identification: CARD })).toEqual({ length: CODED.length })
  const rating = { id: 'a-rating', round: round.id, dish: chess.id, stars: 5, identification: CARD }
  await screen.ask.ratings.rate(rating)
  const evidence = await (await staff.ask.rounds.evidence({ id: round.id })).file.text()
  const told = JSON.stringify([
    await staff.ask.audit.list({}),
    await staff.ask.rounds.list(),
    await staff.ask.rounds.report({ id: round.id }),
    await staff.ask.rounds.results(),
    await staff.ask.ratings.open(),
    await order(round.id, CARD).catch(error => error),
    await (await staff.ask.rounds.export({ id: round.id, as: 'csv', language: 'zh-CN' })).file.text(),
  ])
  const sealed = await bytesIn(dataDir)
  await close()
  for (const bytes of [sealed, await bytesIn(dataDir)]) {
    for (const secret of [latin(key), card]) expect(bytes).not.toContain(secret)
    // In the roll, and nowhere else.
    expect(times(bytes, voter)).toBe(1)
  }
  const everything = (await bytesIn(dataDir)) + said.join('') + told + evidence
  for (const number of [CARD, CODED, EMPLOYEE, ...numbers]) expect(everything).not.toContain(number)
})
