/** What becomes of orders when the process dies, the disk fills, or the file is spoilt. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { NotRecordedError, OrderingClosedError } from '../../../electron/station/storage/ledger.ts'
import {
  aDisk,
  aFolder,
  afterRefusedSync,
  aLedger,
  anOrder,
  chess,
  inOrder,
  makeReadOnly,
  recount,
} from './storage.support.ts'

const aFilledLedger = async (dir: string, orders: number) => {
  const scene = aLedger(dir)
  scene.ledger.openRound('spring')
  const ids = Array.from({ length: orders }, (_, index) => `order-${index}`)
  await Promise.all(ids.map(id => scene.ledger.place(anOrder({ id }))))
  return scene
}

const PLACER = join(import.meta.dirname, 'placer.support.ts')

test.each([1, 2, 3, 4, 5])('after kill -9 every acknowledged order is there (round %i)', async () => {
  const dir = aFolder()
  const child = spawn(process.execPath, [PLACER, join(dir, 'ledger.sqlite')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  const acknowledgedSome = new Promise<void>(resolve => {
    child.stdout.on('data', chunk => {
      said += chunk
      if (said.includes('\n')) resolve()
    })
  })
  await acknowledgedSome
  await pause(Math.random() * 300)
  child.kill('SIGKILL')
  await once(child, 'close')
  // The last line may have been cut by the kill.
  const acknowledged = said
    .split('\n')
    .slice(0, -1)
    .map(line => line.split(' '))

  const { ledger, problems, file } = aLedger(dir)
  expect(problems).toEqual([])
  for (const [id = '', number] of acknowledged) {
    expect((await ledger.place(anOrder({ id }))).number).toBe(Number(number))
  }
  expect(ledger.turnout('spring')).toBeGreaterThanOrEqual(acknowledged.length)
  const tally = inOrder(ledger.tally('spring'))
  ledger.close()
  expect(tally).toEqual(recount(file))
})

test('on a full disk orders are refused whole, and taken again when there is room', async ctx => {
  const disk = aDisk(ctx, 40)
  const { ledger, file, problems } = await aFilledLedger(disk, 50)
  const filler = join(disk, 'filler')
  try {
    for (;;) writeFileSync(filler, Buffer.alloc(64 * 1024), { flag: 'a' })
  } catch {
    // Full now.
  }
  let recorded = 50
  let refused: unknown
  for (let batch = 0; batch < 400 && !refused; batch++) {
    const orders = Array.from({ length: 50 }, (_, index) => anOrder({ id: `more-${batch}-${index}` }))
    const outcomes = await Promise.allSettled(orders.map(order => ledger.place(order)))
    const rejected = outcomes.filter(outcome => outcome.status === 'rejected')
    recorded += outcomes.length - rejected.length
    expect([0, orders.length]).toContain(rejected.length)
    refused = rejected[0]?.reason
  }
  expect(refused).toBeInstanceOf(NotRecordedError)
  expect(ledger.turnout('spring')).toBe(recorded)
  rmSync(filler)
  expect((await ledger.place(anOrder({ id: 'later' }))).number).toBe(recorded + 1)
  expect([ledger.state, problems]).toEqual(['ready', []])
  ledger.close()
  expect(recount(file)).toEqual([{ ...chess, orders: recorded + 1 }])
})

test('on a read-only disk ordering is closed and the tally can still be read', async ctx => {
  const disk = aDisk(ctx, 40)
  const first = await aFilledLedger(disk, 5)
  first.ledger.close()
  makeReadOnly(disk)
  const { ledger, problems } = aLedger(disk)
  expect([ledger.state, ledger.turnout('spring')]).toEqual(['read-only', 5])
  expect(ledger.tally('spring')).toEqual([{ ...chess, orders: 5 }])
  expect(problems.map(({ code }) => code)).toEqual(['ordering-closed'])
  await expect(ledger.place(anOrder({ id: 'x' }))).rejects.toMatchObject({ reason: 'read-only' })
})

test('a log left by a dead process is read even where nothing can be written', async ctx => {
  const disk = aDisk(ctx, 40)
  const child = spawn(process.execPath, [PLACER, join(disk, 'ledger.sqlite')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'close')
  makeReadOnly(disk)
  const { ledger } = aLedger(disk)
  expect(ledger.state).toBe('read-only')
  expect(ledger.turnout('spring')).toBeGreaterThan(0)
})

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

test('a second program on the same ledger takes no orders', async () => {
  const dir = aFolder()
  const first = await aFilledLedger(dir, 3)
  const second = aLedger(dir)
  expect(second.ledger.state).toBe('failed')
  expect((await first.ledger.place(anOrder({ id: 'x' }))).number).toBe(4)
})

const PLACES = join(import.meta.dirname, 'eio.support.ts')

test('while the disk refuses to sync nobody is thanked, nothing counts and ordering closes', ctx => {
  const { said, later } = afterRefusedSync(ctx, PLACES)
  expect(said).toEqual({
    placed: [1, 'NotRecordedError', 'OrderingClosedError'],
    turnout: 1,
    state: 'failed',
    reported: ['ordering-closed'],
  })
  expect([later.state, later.turnout('spring')]).toEqual(['ready', 1])
})

test('after one refused sync the ledger is read again from disk and goes on', ctx => {
  const { said, later } = afterRefusedSync(ctx, PLACES, { REFUSE_ONCE: '1' })
  expect(said).toEqual({ placed: [1, 'NotRecordedError', 2], turnout: 2, state: 'ready', reported: [] })
  expect([later.state, later.turnout('spring')]).toEqual(['ready', 2])
})
