/** What becomes of orders when the process dies, or the disk fills or refuses. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { NotRecordedError } from '../../../electron/station/storage/ledger.ts'
import {
  aDisk,
  aFilledLedger,
  aFolder,
  afterRefusedSync,
  aLedger,
  anOrder,
  chess,
  inOrder,
  makeReadOnly,
  recount,
} from './storage.support.ts'

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
