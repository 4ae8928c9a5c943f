import { expect, test } from 'vitest'
import { openTurns } from '../../../electron/station/staff/turns.ts'
import { codeOf } from '../../support/visitor.ts'

/** Tasks that end when they are told to. */
const aTask = (log: string[], name: string) => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const run = async () => {
    log.push(`${name} begins`)
    await promise
  }
  return { run, end: resolve }
}
const soon = () => new Promise(resolve => setImmediate(resolve))

test('two places are served at once, a third waits, and one place is served in turn', async () => {
  const turns = openTurns()
  const log: string[] = []
  const [a, second, b, c] = [aTask(log, 'a'), aTask(log, 'a again'), aTask(log, 'b'), aTask(log, 'c')]
  const all = [turns('A', a.run), turns('A', second.run), turns('B', b.run), turns('C', c.run)]
  await soon()
  expect(log).toEqual(['a begins', 'b begins'])
  a.end()
  await soon()
  expect(log).toEqual(['a begins', 'b begins', 'c begins'])
  for (const task of [b, c, second]) task.end()
  await Promise.all(all)
  expect(log.at(-1)).toBe('a again begins')
})

test('a place that floods is refused, and others still get their turn', async () => {
  const turns = openTurns()
  const blocked = aTask([], 'blocked')
  const flood = Array.from({ length: 12 }, () => turns('A', blocked.run))
  expect(await codeOf(turns('A', blocked.run))).toBe('BUSY')
  await expect(turns('B', async () => 'served')).resolves.toBe('served')
  blocked.end()
  await Promise.all(flood)
})

test('a task that fails gives its turn on', async () => {
  const turns = openTurns()
  await expect(turns('A', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  await expect(turns('A', async () => 'next')).resolves.toBe('next')
})
