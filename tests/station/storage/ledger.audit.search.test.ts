/** What the audit log answers when it is searched and read page by page. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Entry, EntryFilter } from '../../../electron/station/storage/ledger.audit.rules.ts'
import { aLog, allPages, anEntry } from './storage.support.ts'

const anyEntry: fc.Arbitrary<Entry> = fc
  .record({
    by: fc.constantFrom(null, { id: 'wang', name: '王芳' }, { id: 'li', name: 'Li Qiang' }),
    room: fc.constantFrom('captions', 'notices'),
    act: fc.constantFrom('create', 'edit'),
    item: fc.constantFrom(null, 'one', 'two'),
    name: fc.constantFrom('100%', 'a_b', 'aXb', '说"好"', '班前会\n点名', 'ÄPFEL'),
    at: fc.constantFrom('2026-07-21T08:00:00.000Z', '2026-07-22T08:00:00.000Z', '1970-01-01T00:00:00.000Z'),
    words: fc.constantFrom(null, '换行\n"引号"', 'Level_%', '\\'),
  })
  .map(({ words, ...entry }) =>
    anEntry({ ...entry, after: words === null ? null : JSON.stringify({ words }) }),
  )

const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined })
const anyFilter: fc.Arbitrary<EntryFilter> = fc.record({
  by: maybe('wang', 'li', 'nobody'),
  room: maybe('captions', 'rounds'),
  act: maybe('create', 'remove'),
  item: maybe('one', 'three'),
  text: maybe('%', '_', 'a_b', '"', '\n', '王', 'li QIANG', 'level', '\\', 'äpfel', '引号'),
  from: maybe('2026-07-21T08:00:00.000Z'),
  until: maybe('2026-07-21T08:00:00.001Z', '2026-07-22T08:00:00.000Z'),
})

const asciiLower = (text: string) => text.replace(/[A-Z]/g, letter => letter.toLowerCase())
const holds = (text: string | null | undefined, part: string) =>
  text !== null && text !== undefined && asciiLower(text).includes(asciiLower(part))
const spelt = (text: string) => JSON.stringify(text).slice(1, -1)

const fits = (entry: Entry, { by, room, act, item, text, from, until }: EntryFilter) =>
  (by === undefined || entry.by?.id === by) &&
  (room === undefined || entry.room === room) &&
  (act === undefined || entry.act === act) &&
  (item === undefined || entry.item === item) &&
  (from === undefined || entry.at >= from) &&
  (until === undefined || entry.at < until) &&
  (text === undefined ||
    holds(entry.name, text) ||
    holds(entry.by?.name, text) ||
    holds(entry.before, spelt(text)) ||
    holds(entry.after, spelt(text)))

test('whatever is filtered, the log answers as looking at every entry would', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyEntry, { maxLength: 25 }),
      fc.array(anyFilter, { minLength: 4, maxLength: 4 }),
      async (entries, filters) => {
        const { ledger } = await aLog(0)
        await Promise.all(entries.map(entry => ledger.audit.append(entry)))
        for (const filter of filters) {
          const expected = entries.flatMap((entry, index) => (fits(entry, filter) ? [index + 1] : []))
          const { seen, total } = await allPages(ledger, filter, 7)
          expect(seen.map(({ sequence }) => sequence)).toEqual(expected.toReversed())
          expect(total).toBe(expected.length)
          const oldestFirst = []
          for await (const some of ledger.audit.all(filter, entries.length)) oldestFirst.push(...some)
          expect(oldestFirst.map(({ sequence }) => sequence)).toEqual(expected)
        }
        const people = new Map(entries.flatMap(({ by }) => (by ? [[by.id, by.name]] : [])))
        expect(new Map(ledger.audit.people().map(({ id, name }) => [id, name]))).toEqual(people)
        ledger.close()
      },
    ),
    { numRuns: 20 },
  )
})

test('pages have no entry twice and none missing while entries arrive', async () => {
  const { ledger } = await aLog(2_500)
  const arriving = setInterval(() => void ledger.audit.append(anEntry({ name: '后来的' })), 1)
  const { seen } = await allPages(ledger).finally(() => clearInterval(arriving))
  const first = seen[0]?.sequence ?? 0
  expect(seen.map(({ sequence }) => sequence)).toEqual(Array.from({ length: first }, (_, at) => first - at))
  expect(first).toBeGreaterThanOrEqual(2_500)
})

test('a person is named as the last entry names them', async () => {
  const { ledger } = await aLog(1)
  await ledger.audit.append(anEntry({ by: { id: 'wang', name: '王芳芳' } }))
  expect(ledger.audit.people()).toEqual([{ id: 'wang', name: '王芳芳' }])
})
