/** Lists that take each other's place while a round is open: nobody orders twice, nobody for somebody else. */
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { AlreadyOrderedError, NotListedError } from '../../../electron/station/storage/ledger.ts'
import { aFolder, aLedger, anOrder } from './storage.support.ts'

/** A round with a list, in which the first worker has ordered by card. */
const aListedRound = async (first: string[][]) => {
  const { ledger, file } = aLedger(aFolder())
  ledger.openRound('spring')
  const list = (...workers: string[][]) => ledger.workers.set('spring', workers)
  let orders = 0
  const order = (identification: string, mayReplace = false) =>
    ledger.place(anOrder({ id: `order ${++orders}`, identification, mayReplace, listedOnly: true }))
  list(...first)
  await order('C1')
  return { ledger, file, list, order }
}

test('who has ordered and is forgotten by one list is known again by the next, whichever number that has', async () => {
  const { ledger, list, order } = await aListedRound([
    ['E1', 'C1'],
    ['E2', 'C2'],
  ])
  list(['E2', 'C2'])
  await expect(order('E1')).rejects.toThrow(NotListedError)
  expect([ledger.workers.count('spring'), ledger.workers.confirmed('spring')]).toEqual([1, 0])
  list(['C1'], ['C2'])
  await expect(order('C1', true)).resolves.toMatchObject({ number: 1 })
  expect([ledger.workers.count('spring'), ledger.workers.confirmed('spring')]).toEqual([2, 1])
  expect(ledger.turnout('spring')).toBe(1)
})

test('a list that lacks a card, and the next that has nothing else, let nobody order twice', async () => {
  const { list, order } = await aListedRound([['E1', 'C1']])
  list(['E1'])
  list(['C1'])
  await expect(order('C1')).rejects.toThrow(AlreadyOrderedError)
})

test('nor when the order came under the list in between', async () => {
  const { list, order } = await aListedRound([
    ['E1', 'C1'],
    ['E3', 'C3'],
  ])
  list(['E3'])
  await order('E3')
  list(['C3'])
  await expect(order('C3')).rejects.toThrow(AlreadyOrderedError)
})

test('a card that was handed on takes nobody’s vote along', async () => {
  const { ledger, list, order } = await aListedRound([
    ['E1', 'C1'],
    ['E2', 'C2'],
  ])
  list(['E1', 'C9'], ['E2', 'C1'])
  expect(ledger.workers.count('spring')).toBe(2)
  await expect(order('E2', true)).resolves.toMatchObject({ number: 2 })
  await expect(order('C9')).rejects.toThrow(AlreadyOrderedError)
  expect(ledger.turnout('spring')).toBe(2)
})

test('a newcomer who gets somebody’s card has a vote, also where the list names the card first', async () => {
  const { list, order } = await aListedRound([['E1', 'C1']])
  list(['C9', 'E1'], ['C1', 'E5'])
  await expect(order('E5')).resolves.toMatchObject({ number: 2 })
  await expect(order('E1')).rejects.toThrow(AlreadyOrderedError)
})

test('a list of single numbers makes no second voter of whoever has ordered', async () => {
  const { list, order } = await aListedRound([['E1', 'C1']])
  list(['E1'], ['C1'])
  await expect(order('E1')).rejects.toThrow(AlreadyOrderedError)
})

test('a list that took two workers for one is mended by the right one', async () => {
  const { ledger, list, order } = await aListedRound([['C1'], ['2019', 'E2', 'E3']])
  list(['C1'], ['E2'], ['E3'])
  expect(ledger.workers.count('spring')).toBe(3)
  await order('E2')
  await expect(order('E3')).resolves.toMatchObject({ number: 3 })
})

test('of earlier lists nothing is left after the seal', async () => {
  const { ledger, file, list } = await aListedRound([['E1', 'C1']])
  list(['E2'])
  await ledger.seals.make('spring', facts => JSON.stringify(facts))
  ledger.close()
  const database = new DatabaseSync(file)
  expect(database.prepare('SELECT count(*) AS listed FROM listed').get()).toEqual({ listed: 0 })
  database.close()
})
