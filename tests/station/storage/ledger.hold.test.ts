/** The ledger's file can be copied while orders go on. */
import { spawnSync } from 'node:child_process'
import { readSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { HeldLedger } from '../../../electron/station/storage/ledger.hold.ts'
import type { Ledger } from '../../../electron/station/storage/ledger.ts'
import { aFolder, aLedger, anOrder } from './storage.support.ts'

const order = (ledger: Ledger, from: number, count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, index) => ledger.place(anOrder({ id: `order-${from + index}` }))),
  )

/** What another thread would read through the descriptor. */
const copied = ({ descriptor, size }: HeldLedger) => {
  const bytes = Buffer.alloc(size)
  readSync(descriptor, bytes, 0, size, 0)
  const dir = aFolder()
  writeFileSync(join(dir, 'ledger.sqlite'), bytes)
  return aLedger(dir)
}

test('a copy holds every order that was thanked before, and orders go on meanwhile', async () => {
  const { ledger, file } = aLedger(aFolder())
  ledger.openRound('spring')
  await order(ledger, 0, 50)
  const held = ledger.hold()
  const before = statSync(file).mtimeMs
  // More than is ever left in the log before it is copied.
  for (let from = 50; from < 6_050; from += 1_000) await order(ledger, from, 1_000)
  expect(statSync(file).mtimeMs).toBe(before)
  const copy = copied(held)
  expect([copy.problems, copy.ledger.state, copy.ledger.turnout('spring')]).toEqual([[], 'ready', 50])
  expect(held.release()).toBe(true)
  expect(ledger.turnout('spring')).toBe(6_050)
  expect(copied(ledger.hold()).ledger.turnout('spring')).toBe(6_050)
})

test('a seal is not put off by a copy, which then is worth nothing', async () => {
  const { ledger } = aLedger(aFolder())
  ledger.openRound('spring')
  await order(ledger, 0, 5)
  const held = ledger.hold()
  await ledger.seals.make('spring', () => 'the certificate')
  expect(held.release()).toBe(false)
  expect(ledger.hold().release()).toBe(true)
})

test('two copies at once hold it as long as the longer one', async () => {
  const { ledger, file } = aLedger(aFolder())
  ledger.openRound('spring')
  const [first, second] = [ledger.hold(), ledger.hold()]
  expect(first.release()).toBe(true)
  const before = statSync(file).mtimeMs
  for (let from = 0; from < 6_000; from += 1_000) await order(ledger, from, 1_000)
  expect(statSync(file).mtimeMs).toBe(before)
  expect(second.release()).toBe(true)
})

test('after a copy no other program gets at the file, as before', async () => {
  const { ledger, file } = aLedger(aFolder())
  ledger.openRound('spring')
  ledger.hold().release()
  const other = `new (require('node:sqlite').DatabaseSync)(${JSON.stringify(file)}).exec('BEGIN IMMEDIATE')`
  expect(spawnSync(process.execPath, ['-e', other], { encoding: 'utf8' }).stderr).toContain(
    'database is locked',
  )
})

test('where ordering is closed there is nothing to hold', () => {
  const { ledger } = aLedger(aFolder())
  ledger.close()
  expect(() => ledger.hold()).toThrow('failed')
})
