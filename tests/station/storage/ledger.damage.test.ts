/** What becomes of orders when the file is spoilt: ordering closes, and no result is false. */
import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { OrderingClosedError } from '../../../electron/station/storage/ledger.ts'
import { aFilledLedger, aFolder, aLedger, anOrder, chess } from './storage.support.ts'

const isDamaged = async (dir: string) => {
  const { ledger, problems } = aLedger(dir)
  expect(ledger.state).toBe('damaged')
  expect(problems.map(({ code }) => code)).toEqual(['ordering-closed'])
  await expect(ledger.place(anOrder({ id: 'x' }))).rejects.toThrow(OrderingClosedError)
  return ledger
}

test('a ledger that nobody can read has no results, which is not the same as none', async () => {
  const dir = aFolder()
  writeFileSync(join(dir, 'ledger.sqlite'), '')
  const ledger = await isDamaged(dir)
  expect([ledger.tally('spring'), ledger.turnout('spring')]).toEqual([null, null])
})

test('wherever the ledger is spoilt its results are true or missing', async () => {
  const dir = aFolder()
  const { ledger, file } = await aFilledLedger(dir, 300)
  ledger.close()
  for (let length = 0; length < statSync(file).size; length += 4096) {
    const other = aFolder()
    writeFileSync(join(other, 'ledger.sqlite'), readFileSync(file).subarray(0, length))
    const spoilt = await isDamaged(other)
    expect([null, 300]).toContain(spoilt.turnout('spring'))
    expect([null, [{ ...chess, orders: 300 }]]).toContainEqual(spoilt.tally('spring'))
  }
})

test('bits flipped wherever the file holds something close ordering', async () => {
  const dir = aFolder()
  const { ledger, file } = await aFilledLedger(dir, 300)
  ledger.close()
  const good = readFileSync(file)
  for (let at = 0; at < good.length; at += 8_000) {
    const spoilt = good.map((byte, index) => (index >= at && index < at + 32 ? byte ^ 0x55 : byte))
    // Zeros here are room between rows, which holds nothing to lose.
    if (good.subarray(at, at + 32).every(byte => byte === 0)) continue
    const other = aFolder()
    writeFileSync(join(other, 'ledger.sqlite'), spoilt)
    await isDamaged(other)
  }
})

test('one altered letter in an order closes ordering', async () => {
  const dir = aFolder()
  const { ledger, file } = await aFilledLedger(dir, 30)
  ledger.close()
  const database = new DatabaseSync(file)
  database.exec("UPDATE orders SET picks = replace(picks, 'chess', 'chest') WHERE sequence = 7")
  database.close()
  await isDamaged(dir)
})

test('a tally that was tampered with closes ordering', async () => {
  const dir = aFolder()
  const { ledger, file } = await aFilledLedger(dir, 30)
  ledger.close()
  const database = new DatabaseSync(file)
  database.exec('UPDATE tally SET orders = orders + 1 WHERE choice > 0')
  database.close()
  await isDamaged(dir)
})

test('a worker taken out of the voters closes ordering, because that one could order twice', async () => {
  const dir = aFolder()
  const { ledger, file } = await aFilledLedger(dir, 30)
  ledger.close()
  const database = new DatabaseSync(file)
  database.exec('DELETE FROM voters WHERE sequence = 7')
  database.close()
  await isDamaged(dir)
})

test.each([0, 50, 4096, 20_000])('a ledger cut to %i bytes closes ordering', async length => {
  const dir = aFolder()
  const { ledger, file } = await aFilledLedger(dir, 300)
  ledger.close()
  expect(statSync(file).size).toBeGreaterThan(length)
  truncateSync(file, length)
  await isDamaged(dir)
})

/** A copy of the folder as a dead process leaves it: the log not yet copied into the ledger. */
const leftByTheDead = async (orders: number) => {
  const { ledger, file, dir } = { ...aLedger(aFolder()), dir: aFolder() }
  ledger.openRound('spring')
  for (let at = 0; at < orders; at++) await ledger.place(anOrder({ id: `order-${at}` }))
  for (const end of ['', '-wal'])
    writeFileSync(join(dir, `ledger.sqlite${end}`), readFileSync(`${file}${end}`))
  return { dir, log: join(dir, 'ledger.sqlite-wal') }
}
const spoil = (file: string, at: number) => {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ 1
  writeFileSync(file, bytes)
}
const FRAME = 24 + 4096

test.each([3, 20, 32 + 4 * FRAME + 500])(
  'a bit flipped at %i in the log loses no order in silence',
  async at => {
    const { dir, log } = await leftByTheDead(20)
    spoil(log, at)
    await isDamaged(dir)
  },
)

test('a torn end of the log is dropped, and orders go on', async () => {
  const { dir, log } = await leftByTheDead(20)
  const bytes = readFileSync(log)
  const end = bytes.findLastIndex(byte => byte !== 0)
  spoil(log, end - 100)
  const { ledger } = aLedger(dir)
  expect([ledger.state, ledger.turnout('spring')]).toEqual(['ready', 19])
  expect((await ledger.place(anOrder({ id: 'next' }))).number).toBe(20)
})

test('a log without its ledger is not taken for a new beginning', async () => {
  const dir = aFolder()
  const { file } = await aFilledLedger(dir, 3)
  const log = readFileSync(`${file}-wal`)
  const other = aFolder()
  writeFileSync(join(other, 'ledger.sqlite-wal'), log)
  await isDamaged(other)
  expect(existsSync(join(other, 'ledger.sqlite'))).toBe(false)
})
