/** What the ledger promises while the disk is well. */
import { chmodSync, copyFileSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NewerVersionError } from '../../../electron/station/storage/document.ts'
import { AlreadyOrderedError, NotRecordedError } from '../../../electron/station/storage/ledger.ts'
import { until } from '../../support/processes.ts'
import { aFolder, aLedger, anOrder, chess, film, inOrder, recount } from './storage.support.ts'

const orderIds = (file: string) => {
  const database = new DatabaseSync(file)
  const rows = database.prepare('SELECT id FROM orders ORDER BY sequence').all()
  database.close()
  return rows.map(({ id }) => id)
}

/** Read from the log's copy in the file, because the ledger keeps the file to itself. */
const gathered = (file: string) => {
  const copy = join(aFolder(), 'ledger.sqlite')
  for (const end of ['', '-wal']) copyFileSync(`${file}${end}`, `${copy}${end}`)
  const database = new DatabaseSync(copy)
  const sequence = database.prepare('SELECT sequence FROM gathered').get()?.sequence
  database.close()
  return sequence
}

const anOpenRound = (dir = aFolder()) => {
  const scene = aLedger(dir)
  scene.ledger.openRound('spring')
  return { ...scene, dir }
}

test('orders are numbered from one within their round', async () => {
  const { ledger } = anOpenRound()
  ledger.openRound('summer')
  const numbers = []
  for (const [id, round] of [
    ['a', 'spring'],
    ['b', 'spring'],
    ['c', 'summer'],
  ] as const) {
    numbers.push((await ledger.place(anOrder({ id, round }))).number)
  }
  expect(numbers).toEqual([1, 2, 1])
})

test('a worker orders once in a round, and again in the next', async () => {
  const { ledger } = anOpenRound()
  ledger.openRound('summer')
  await ledger.place(anOrder({ id: 'a', identification: '0042' }))
  await expect(ledger.place(anOrder({ id: 'b', identification: '0042' }))).rejects.toThrow(
    AlreadyOrderedError,
  )
  await ledger.place(anOrder({ id: 'c', identification: '0042', round: 'summer' }))
  expect([ledger.turnout('spring'), ledger.turnout('summer')]).toEqual([1, 1])
})

test('the same order sent twice has the same answer and counts once', async () => {
  const { ledger } = anOpenRound()
  const order = anOrder({ id: 'a' })
  const first = await ledger.place(order)
  expect(await ledger.place(order)).toEqual(first)
  expect(ledger.tally('spring')).toEqual([{ ...chess, orders: 1 }])
})

test('where a round allows it an order takes the place of the one before, and the ledger keeps both', async () => {
  const { ledger, file } = anOpenRound()
  const first = await ledger.place(anOrder({ id: 'a', identification: '0042', picks: [chess, film] }))
  const changed = { identification: '0042', picks: [film], mayReplace: true }
  const second = await ledger.place(anOrder({ id: 'b', ...changed }))
  expect([first.number, second.number, ledger.turnout('spring')]).toEqual([1, 1, 1])
  expect(ledger.tally('spring')).toEqual([{ ...film, orders: 1 }])
  ledger.close()
  expect(orderIds(file)).toEqual(['a', 'b'])
})

test('an order that was changed since is not brought back by its own late repetition', async () => {
  const { ledger } = anOpenRound()
  const first = anOrder({ id: 'a', identification: '0042', picks: [chess], mayReplace: true })
  await ledger.place(first)
  await ledger.place(anOrder({ id: 'b', identification: '0042', picks: [film], mayReplace: true }))
  await ledger.place(first)
  expect(ledger.tally('spring')).toEqual([{ ...film, orders: 1 }])
})

test('who ordered and the tally are gathered while nobody waits, and all stays as it was', async () => {
  const dir = aFolder()
  const { ledger, file } = anOpenRound(dir)
  const placed = Array.from({ length: 600 }, (_, at) => ledger.place(anOrder({ id: `o${at}` })))
  await Promise.all(placed)
  await until(() => gathered(file) === 600)
  await expect(ledger.place(anOrder({ id: 'x', identification: 'card-of-o7' }))).rejects.toThrow(
    AlreadyOrderedError,
  )
  expect([ledger.turnout('spring'), ledger.tally('spring')]).toEqual([600, [{ ...chess, orders: 600 }]])
  ledger.close()
  const again = aLedger(dir)
  expect([again.problems, again.ledger.turnout('spring')]).toEqual([[], 600])
})

test('a duplicate in a batch does not spoil the others', async () => {
  const { ledger } = anOpenRound()
  const orders = ['a', 'b', 'c'].map(id =>
    anOrder({ id, identification: id === 'c' ? 'twin' : `${id}-card` }),
  )
  const batch = [
    ...orders,
    anOrder({ id: 'd', identification: 'twin' }),
    anOrder({ id: 'e', round: 'never' }),
  ]
  const outcomes = await Promise.allSettled(batch.map(order => ledger.place(order)))
  expect(outcomes.map(({ status }) => status)).toEqual([
    ...Array(3).fill('fulfilled'),
    'rejected',
    'rejected',
  ])
  expect(ledger.turnout('spring')).toBe(3)
})

test('numbers and tally go on where they were after a restart', async () => {
  const dir = aFolder()
  const first = anOpenRound(dir)
  await first.ledger.place(anOrder({ id: 'a', picks: [chess, film] }))
  first.ledger.close()
  const { ledger, problems } = anOpenRound(dir)
  expect((await ledger.place(anOrder({ id: 'b', picks: [film] }))).number).toBe(2)
  expect(inOrder(ledger.tally('spring'))).toEqual([
    { ...chess, orders: 1 },
    { ...film, orders: 2 },
  ])
  await expect(ledger.place(anOrder({ id: 'c', identification: 'card-of-a' }))).rejects.toThrow(
    AlreadyOrderedError,
  )
  expect(problems).toEqual([])
})

test('a round that nobody opened is empty and takes no orders', async () => {
  const { ledger } = anOpenRound()
  expect([ledger.turnout('never'), ledger.tally('never')]).toEqual([0, []])
  await expect(ledger.place(anOrder({ id: 'a', round: 'never' }))).rejects.toThrow(NotRecordedError)
})

test('an order placed right before closing is recorded', async () => {
  const { ledger, dir } = anOpenRound()
  const placed = ledger.place(anOrder({ id: 'a' }))
  ledger.close()
  expect((await placed).number).toBe(1)
  expect(aLedger(dir).ledger.turnout('spring')).toBe(1)
})

test('a newer ledger is refused untouched', () => {
  const { ledger, file, dir } = anOpenRound()
  ledger.close()
  const newer = new DatabaseSync(file)
  newer.exec('PRAGMA user_version = 99')
  newer.close()
  const bytes = () => readdirSync(dir).map(name => [name, readFileSync(join(dir, name), 'latin1')])
  const before = bytes()
  expect(() => aLedger(dir)).toThrow(NewerVersionError)
  expect(bytes()).toEqual(before)
})

test('what identifies a worker is nowhere in the folder', async () => {
  const { ledger, dir } = anOpenRound()
  const identification = '0012345678'
  await ledger.place(anOrder({ id: 'a', identification }))
  const holdsIt = () =>
    readdirSync(dir).filter(name => readFileSync(join(dir, name)).includes(identification))
  expect(holdsIt()).toEqual([])
  ledger.close()
  expect(holdsIt()).toEqual([])
})

const modes = (dir: string) =>
  readdirSync(dir).map(name => [name, (statSync(join(dir, name)).mode & 0o777).toString(8)])

const forOwnerOnly = [
  ['ledger.sqlite', '600'],
  ['ledger.sqlite-wal', '600'],
]

test.skipIf(process.platform === 'win32')(
  'only its owner may read the ledger, which holds keys',
  async () => {
    const { ledger, dir } = anOpenRound()
    await ledger.place(anOrder({ id: 'a' }))
    expect(modes(dir)).toEqual(forOwnerOnly)
  },
)

test.skipIf(process.platform === 'win32')('a ledger that others could read is closed to them', async () => {
  const { ledger, dir, file } = anOpenRound()
  ledger.close()
  chmodSync(file, 0o644)
  const again = anOpenRound(dir)
  await again.ledger.place(anOrder({ id: 'a' }))
  expect(modes(dir)).toEqual(forOwnerOnly)
})

test('a closed ledger says that it cannot be read', () => {
  const { ledger } = anOpenRound()
  ledger.close()
  expect([ledger.turnout('spring'), ledger.tally('spring')]).toEqual([null, null])
})

const anyPick = fc.record({
  dish: fc.constantFrom('chess', 'film', 'opera'),
  venue: fc.constantFrom('hall', 'yard'),
  slot: fc.constantFrom('evening', 'weekend'),
})
const anyOrder = fc.record({
  id: fc.integer({ min: 1, max: 30 }).map(String),
  identification: fc.integer({ min: 1, max: 20 }).map(String),
  picks: fc.array(anyPick, { minLength: 1, maxLength: 3 }),
  mayReplace: fc.boolean(),
})

test('whatever is ordered, the tally equals a recount and the chain holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anyOrder, { maxLength: 6 }), { maxLength: 6 }), async batches => {
      const { ledger, file, dir } = anOpenRound()
      const accepted = new Set<number>()
      for (const batch of batches) {
        const outcomes = await Promise.allSettled(batch.map(order => ledger.place(anOrder(order))))
        for (const outcome of outcomes) if (outcome.status === 'fulfilled') accepted.add(outcome.value.number)
      }
      const tally = inOrder(ledger.tally('spring'))
      expect([...accepted].toSorted((a, b) => a - b)).toEqual(Array.from(accepted, (_, at) => at + 1))
      expect(ledger.turnout('spring')).toBe(accepted.size)
      ledger.close()
      expect(tally).toEqual(recount(file))
      expect(aLedger(dir).problems).toEqual([])
    }),
    { numRuns: 15 },
  )
})
