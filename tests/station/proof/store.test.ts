/** The file of the counts: damage, a full disk, and the days that are kept. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, onTestFinished, test } from 'vitest'
import { openProofStore, type ProofProblem } from '../../../electron/station/proof/store.ts'
import {
  NewerVersionError,
  StorageError,
  UnreadableError,
} from '../../../electron/station/storage/problems.ts'
import { spoilPages } from '../../support/spoil.ts'
import { temporaryFolder } from '../../support/station.ts'
import { batchOf, counted } from './proof.support.ts'

const WORDS = { text: '下井先查灯', level: 'info' } as const
const range = { from: '0000-01-01', until: '9999-12-31' }

const openIn = async (dir?: string) => {
  const folder = dir ?? (await temporaryFolder())
  const file = join(folder, 'proof.sqlite')
  const problems: ProofProblem[] = []
  const open = () => {
    const store = openProofStore({
      file,
      report: problem => problems.push(problem),
      now: () => new Date('2026-11-25T10:00:00Z'),
    })
    onTestFinished(() => store.close())
    return store
  }
  return { folder, file, problems, open }
}

const dayOfNumber = (day: number) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10)

test('400 days are kept; older ones go with the words that nobody ran since, whatever the clock says', async () => {
  const { open } = await openIn()
  const store = open()
  for (let day = 0; day < 405; day++)
    store.add(batchOf(counted({ day: dayOfNumber(day), revision: day + 1 })), 'yi-shitang', () => WORDS)
  const { rows } = store.total(range)
  expect(rows).toBe(400)
  const kept = store.list(range, 1000)
  expect(kept.at(-1)?.day).toBe(dayOfNumber(5))
  expect(kept.every(({ words }) => words !== null)).toBe(true)
})

test('a damaged file is put aside and told of, and counting goes on', async () => {
  const { folder, file, problems, open } = await openIn()
  writeFileSync(file, 'no database at all '.repeat(400))
  const store = open()
  store.add(batchOf(counted()), 'yi-shitang', () => WORDS)
  expect(store.total(range).passes).toBe(1)
  expect(problems.map(({ code }) => code)).toEqual(['proof-damaged'])
  expect(readdirSync(folder).filter(name => name.includes('.damaged-'))).toHaveLength(1)
})

test.each(['while the station was off', 'while it runs'])(
  'a file that came to harm in its middle %s is put aside, and counting goes on',
  async when => {
    const { file, problems, open } = await openIn()
    let store = open()
    const count = () => store.add(batchOf(counted()), 'yi-shitang', () => WORDS)
    for (let at = 0; at < 40; at++)
      // Together more than SQLite holds in memory.
      store.add(batchOf(counted({ caption: `caption-${at}` })), 'yi-shitang', () => ({
        ...WORDS,
        text: '灯'.repeat(50_000),
      }))
    if (when === 'while the station was off') store.close()
    spoilPages(file)
    if (when === 'while the station was off') store = open()
    else expect(() => store.list(range, 1_000)).toThrow(UnreadableError)
    count()
    expect(store.total(range).passes).toBe(1)
    expect(problems.map(({ code }) => code)).toContain('proof-damaged')
  },
)

test('a file of a newer program is left as it is', async () => {
  const { file, open } = await openIn()
  const database = new DatabaseSync(file)
  database.exec('CREATE TABLE other (x); PRAGMA user_version = 9')
  database.close()
  const before = readFileSync(file)
  expect(open).toThrow(NewerVersionError)
  expect(readFileSync(file)).toEqual(before)
})

test('while the disk refuses nothing is half counted, staff are told once, and later it counts again', async () => {
  const { file, problems, open } = await openIn()
  const store = open()
  store.add(batchOf(counted()), 'yi-shitang', () => WORDS)
  // A table that refuses stands for a disk that does, which root cannot be refused by.
  const spoil = (sql: string) => {
    store.close()
    const database = new DatabaseSync(file)
    database.exec(sql)
    database.close()
  }
  spoil("CREATE TRIGGER full BEFORE INSERT ON words BEGIN SELECT raise(ABORT, 'disk full'); END")
  const batch = batchOf(counted({ passes: 5 }), counted({ caption: 'caption-2', revision: 2, passes: 7 }))
  for (let tries = 0; tries < 3; tries++)
    expect(() => store.add(batch, 'yi-shitang', () => ({ ...WORDS, text: '新' }))).toThrow(StorageError)
  expect(store.total(range).passes).toBe(1)
  expect(problems.map(({ code }) => code)).toEqual(['proof-not-kept'])
  spoil('DROP TRIGGER full')
  store.add(batch, 'yi-shitang', () => WORDS)
  expect(store.total(range).passes).toBe(13)
})
