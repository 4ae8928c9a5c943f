import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { stationWithMenu } from '../../support/menu.ts'
import { codeOf } from '../../support/visitor.ts'

test('an order gets a number and counts in the turnout', async () => {
  const { order, menu, staff } = await stationWithMenu()
  const { number } = await order('0011127706')
  expect(number).toBe(47)
  const rounds = await (await staff()).ask.rounds.list()
  expect(rounds.find(({ id }) => id === menu.id)?.turnout).toBe(47)
})

test('a second order by the same number is refused', async () => {
  const { order } = await stationWithMenu()
  await order('0011127706')
  expect(await codeOf(order('0011127706'))).toBe('ALREADY_ORDERED')
})

test('two orders by one number at the same instant count once', async () => {
  const { order } = await stationWithMenu()
  const both = await Promise.allSettled([order('0011127706'), order('0011127706')])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('the same order sent twice gets the same number', async () => {
  const { order } = await stationWithMenu()
  const first = await order('0011127706', { id: 'the-same-order' })
  expect(await order('0011127706', { id: 'the-same-order' })).toEqual(first)
})

test('only the kiosk screen orders', async () => {
  const { anybody, menu, picks } = await stationWithMenu()
  const order = { id: 'a-stranger', round: menu.id, picks, identification: '12345' }
  expect(await codeOf(anybody.ask.orders.place(order))).toBe('FORBIDDEN')
})

test('what a reader garbled is not an order', async () => {
  const { order } = await stationWithMenu()
  expect(await codeOf(order('%%??'))).toBe('UNREADABLE')
})

test('a closed round takes no order', async () => {
  const { order, staff, menu } = await stationWithMenu()
  const { ask } = await staff()
  const round = (await ask.rounds.list()).find(({ id }) => id === menu.id)
  await ask.rounds.close({ id: menu.id, revision: round?.revision ?? 0 })
  expect(await codeOf(order('0011127706'))).toBe('ROUND_CLOSED')
})

test('picks that are not on the menu are refused, and the worker may still order', async () => {
  const { order, picks } = await stationWithMenu()
  const wrong = picks.map(pick => ({ ...pick, venue: 'nowhere' }))
  expect(await codeOf(order('0011127706', { picks: wrong }))).toBe('BAD_PICKS')
  await expect(order('0011127706')).resolves.toHaveProperty('number')
})

const filesBelow = async (dir: string) => {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true })
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

test('the number of a worker is nowhere on the disk', async () => {
  const { order, dataDir, close } = await stationWithMenu()
  await order('90817263544')
  await order('90817263544').catch(() => undefined)
  await close()
  const files = await filesBelow(dataDir)
  const holding = []
  for (const file of files) if ((await readFile(file)).includes('90817263544')) holding.push(file)
  expect(files.length).toBeGreaterThan(10)
  expect(holding).toEqual([])
})
