/** What sealing a round leaves, and what nobody finds any more. */
import { createSecretKey } from 'node:crypto'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as turn } from 'node:timers/promises'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { checkChain } from '../../../electron/station/storage/ledger.check.ts'
import { pseudonym } from '../../../electron/station/storage/ledger.rules.ts'
import { chainedRecord, type SealFacts } from '../../../electron/station/storage/ledger.seal.ts'
import { type Ledger, NotRecordedError, openLedger } from '../../../electron/station/storage/ledger.ts'
import { aFolder, aLedger, anOrder, chess, film } from './storage.support.ts'

const KEY = Buffer.alloc(32, 7)
const CARD = '0011127706'
const tag = Buffer.from(pseudonym(createSecretKey(KEY), CARD))

/** A ledger whose round keys are known to the test, with forty workers who ordered. */
const aRoundToSeal = async () => {
  const dir = aFolder()
  const file = join(dir, 'ledger.sqlite')
  const ledger = openLedger({ file, report: () => undefined, randomBytes: () => KEY })
  ledger.openRound('spring')
  await ledger.place(anOrder({ id: 'known', identification: CARD, picks: [film, chess] }))
  const others = Array.from({ length: 39 }, (_, at) =>
    anOrder({ id: `o${at}`, picks: at % 3 ? [chess] : [film] }),
  )
  await Promise.all(others.map(order => ledger.place(order)))
  return { dir, file, ledger }
}

const sealed = async (ledger: Ledger) => {
  const seen: SealFacts[] = []
  const certificate = await ledger.seals.make('spring', facts => {
    seen.push(facts)
    return JSON.stringify(facts)
  })
  const [facts] = seen
  if (!facts) throw new Error('nothing was certified')
  return { facts, certificate }
}

/** Every byte of the data folder's files. */
const bytesIn = (dir: string) => Buffer.concat(readdirSync(dir).map(name => readFileSync(join(dir, name))))

test('before a seal the worker’s pseudonym stands in the file, and after it nowhere', async () => {
  const { dir, ledger } = await aRoundToSeal()
  expect(bytesIn(dir).includes(tag)).toBe(true)
  await sealed(ledger)
  // The roll keeps who ordered, but nothing that leads there: the key is gone.
  const places = bytesIn(dir)
  expect(places.includes(KEY)).toBe(false)
  expect(countOf(places, tag)).toBe(1)
  ledger.close()
  expect(countOf(bytesIn(dir), tag)).toBe(1)
})

const countOf = (bytes: Buffer, part: Buffer) => {
  let count = 0
  for (let at = bytes.indexOf(part); at >= 0; at = bytes.indexOf(part, at + 1)) count += 1
  return count
}

test('no time, no order id and no order of arrival is left in the file', async () => {
  const { dir, file, ledger } = await aRoundToSeal()
  await sealed(ledger)
  ledger.close()
  expect(bytesIn(dir).includes('known')).toBe(false)
  const database = new DatabaseSync(file)
  expect(database.prepare('SELECT count(*) AS orders FROM orders').get()).toEqual({ orders: 0 })
  const ballots = database
    .prepare('SELECT picks FROM ballots ORDER BY place')
    .all()
    .map(({ picks }) => String(picks))
  const tags = database
    .prepare('SELECT hex(tag) AS tag FROM roll ORDER BY place')
    .all()
    .map(row => String(row.tag))
  database.close()
  expect(ballots).toEqual(ballots.toSorted())
  expect(tags).toEqual(tags.toSorted())
  expect([ballots.length, tags.length]).toEqual([40, 40])
})

test('the totals stay as they were, and the certificate names them and where the chains end', async () => {
  const { dir, ledger } = await aRoundToSeal()
  const before = [ledger.turnout('spring'), ledger.tally('spring')]
  const { facts, certificate } = await sealed(ledger)
  expect(facts).toMatchObject({ round: 'spring', workers: 40, orders: 40, totals: before[1] })
  const ends = (kind: 'roll' | 'ballot') =>
    ledger.seals.records('spring').findLast(record => record.kind === kind)
  expect([ends('roll')?.hash, ends('ballot')?.hash]).toEqual([facts.roll, facts.ballots])
  ledger.close()
  const again = aLedger(dir)
  expect(again.problems).toEqual([])
  expect([again.ledger.turnout('spring'), again.ledger.tally('spring')]).toEqual(before)
  expect(again.ledger.seals.certificate('spring')).toBe(certificate)
})

test('every record leads to the next, so that an altered one is found', async () => {
  const { ledger } = await aRoundToSeal()
  await sealed(ledger)
  let before: Uint8Array = Buffer.alloc(32)
  for (const { kind, content, hash } of ledger.seals.records('spring')) {
    if (kind !== 'ballot') continue
    before = chainedRecord(before, content)
    expect(Buffer.from(before).toString('hex')).toBe(hash)
  }
})

test('a sealed round takes no order, and sealing it again answers with the same certificate', async () => {
  const { ledger } = await aRoundToSeal()
  const { certificate } = await sealed(ledger)
  await expect(ledger.place(anOrder({ id: 'late' }))).rejects.toThrow(NotRecordedError)
  expect(await ledger.seals.make('spring', () => 'another')).toBe(certificate)
})

test('another round goes on, with its numbers, its voters and its chain', async () => {
  const { dir, ledger } = await aRoundToSeal()
  ledger.openRound('summer')
  await ledger.place(anOrder({ id: 's1', round: 'summer' }))
  await sealed(ledger)
  expect((await ledger.place(anOrder({ id: 's2', round: 'summer' }))).number).toBe(2)
  await expect(
    ledger.place(anOrder({ id: 's3', round: 'summer', identification: 'card-of-s1' })),
  ).rejects.toThrow()
  ledger.close()
  const again = aLedger(dir)
  expect([again.problems, again.ledger.turnout('summer')]).toEqual([[], 2])
})

test('a certificate that cannot be made leaves everything as it was', async () => {
  const { ledger } = await aRoundToSeal()
  const fail = () => {
    throw new Error('no key to sign with')
  }
  await expect(ledger.seals.make('spring', fail)).rejects.toThrow('no key to sign with')
  expect([ledger.state, ledger.seals.certificate('spring'), ledger.turnout('spring')]).toEqual([
    'ready',
    null,
    40,
  ])
  await expect(ledger.place(anOrder({ id: 'next' }))).resolves.toMatchObject({ number: 41 })
})

test('a station that died between a seal and its cleaning cleans at the next start', async () => {
  const { dir, file, ledger } = await aRoundToSeal()
  ledger.close()
  // A ledger as the seal's own commit leaves it: nothing is written anew yet.
  const database = new DatabaseSync(file)
  database.exec(`
    PRAGMA secure_delete = OFF;
    INSERT INTO seals (round, certificate) VALUES (1, '{}');
    DELETE FROM voters; DELETE FROM orders; UPDATE rounds SET key = x''`)
  database.close()
  expect(bytesIn(dir).includes(tag)).toBe(true)
  const again = aLedger(dir)
  expect(again.problems).toEqual([])
  again.ledger.close()
  expect(bytesIn(dir).includes(tag)).toBe(false)
})

describe('a disk that takes the certificate and refuses to remove the orders', () => {
  /** Refuses as a full disk does, until it is told to take everything again. */
  const aFullDisk = (refused: RegExp) => {
    const { prepare } = DatabaseSync.prototype
    const refusing = vi.spyOn(DatabaseSync.prototype, 'prepare').mockImplementation(function (
      this: DatabaseSync,
      sql: string,
    ) {
      if (refused.test(sql)) throw Object.assign(new Error('database or disk is full'), { errcode: 13 })
      return prepare.call(this, sql)
    })
    onTestFinished(() => refusing.mockRestore())
    return { hasRoomAgain: () => refusing.mockRestore() }
  }
  const ordersLeft = (file: string) => {
    const database = new DatabaseSync(file)
    const joined = database
      .prepare('SELECT count(*) AS orders FROM orders JOIN roll ON orders.voter = roll.tag')
      .get()
    const unclean = database.prepare('SELECT count(*) AS seals FROM seals WHERE cleaned = 0').get()
    database.close()
    return [joined?.orders, unclean?.seals]
  }
  const REMOVAL = /DELETE FROM (voters|orders) WHERE round/

  test('is asked to finish while the station runs, and then nothing joins roll and orders', async () => {
    const { file, ledger } = await aRoundToSeal()
    const disk = aFullDisk(REMOVAL)
    const { certificate } = await sealed(ledger)
    expect([ledger.state, ledger.seals.certificate('spring')]).toEqual(['ready', certificate])
    await expect(ledger.seals.finish()).rejects.toThrow('disk is full')
    disk.hasRoomAgain()
    await ledger.seals.finish()
    ledger.close()
    expect(ordersLeft(file)).toEqual([0, 0])
  })

  test('is asked again by whoever asks for the same seal', async () => {
    const { file, ledger } = await aRoundToSeal()
    const disk = aFullDisk(REMOVAL)
    const { certificate } = await sealed(ledger)
    disk.hasRoomAgain()
    expect(await ledger.seals.make('spring', () => 'another')).toBe(certificate)
    ledger.close()
    expect(ordersLeft(file)).toEqual([0, 0])
  })

  test('takes no order for the sealed round, and those of another one', async () => {
    const { ledger } = await aRoundToSeal()
    ledger.openRound('summer')
    aFullDisk(REMOVAL)
    await sealed(ledger)
    await expect(ledger.place(anOrder({ id: 'late' }))).rejects.toThrow(NotRecordedError)
    expect((await ledger.place(anOrder({ id: 's1', round: 'summer' }))).number).toBe(1)
  })
})

/** Some thousand workers in the round that is to be sealed, and some in another one between them. */
const twoRounds = async (dir = aFolder()) => {
  const file = join(dir, 'ledger.sqlite')
  const problems: string[] = []
  const report = ({ detail }: { detail: string }) => void problems.push(detail)
  const ledger = openLedger({ file, report, randomBytes: () => KEY })
  ledger.openRound('spring')
  ledger.openRound('summer')
  for (let from = 0; from < 6_000; from += 500) {
    const placed = Array.from({ length: 500 }, (_, at) => {
      const round = at % 7 === 0 ? 'summer' : 'spring'
      return ledger.place(anOrder({ id: `${round}-${from + at}`, round, picks: [at % 3 ? chess : film] }))
    })
    await Promise.all(placed)
  }
  return { dir, file, ledger, problems }
}

test('others order while a seal is being made, and their orders are whole', async () => {
  const { dir, ledger } = await twoRounds()
  const seal = sealed(ledger).then(() => 'sealed')
  const order = ledger.place(anOrder({ id: 'meanwhile', round: 'summer' })).then(() => 'ordered')
  expect(await Promise.race([seal, order])).toBe('ordered')
  await seal
  expect((await ledger.place(anOrder({ id: 'after', round: 'summer' }))).number).toBe(866)
  ledger.close()
  const again = aLedger(dir)
  expect([again.problems, again.ledger.turnout('summer'), again.ledger.turnout('spring')]).toEqual([
    [],
    866,
    5_136,
  ])
})

test('from the beginning of a seal on the round takes no order', async () => {
  const { ledger } = await twoRounds()
  const seal = sealed(ledger)
  await turn()
  await expect(ledger.place(anOrder({ id: 'late' }))).rejects.toThrow(NotRecordedError)
  expect((await seal).facts.workers).toBe(5_136)
})

test('neither the key nor an order of a sealed round is left between those of another one', async () => {
  const { dir, ledger } = await twoRounds()
  // The other round has a key of its own here, which is the same: it may stay once.
  await sealed(ledger)
  const running = bytesIn(dir)
  ledger.close()
  for (const bytes of [running, bytesIn(dir)]) {
    expect(countOf(bytes, KEY)).toBe(1)
    expect(bytes.includes('spring-')).toBe(false)
    expect(bytes.includes('summer-')).toBe(true)
  }
})

test('a station that dies at any step of a seal has the round as it was, or sealed and clean', async () => {
  const { dir, ledger } = await twoRounds()
  const certify = (facts: SealFacts) => JSON.stringify(facts)
  let isDone = false
  const seal = ledger.seals.make('spring', certify).then(certificate => {
    isDone = true
    return certificate
  })
  const moments: string[] = []
  for (let step = 0; !isDone; step++) {
    if (step % 8 === 0) {
      const copy = aFolder()
      cpSync(dir, copy, { recursive: true })
      moments.push(copy)
    }
    await turn()
  }
  const certificate = await seal
  expect(moments.length).toBeGreaterThan(3)
  for (const moment of moments) {
    const again = aLedger(moment)
    expect([again.problems, again.ledger.turnout('spring')]).toEqual([[], 5_136])
    expect(await again.ledger.seals.make('spring', certify)).toBe(certificate)
    again.ledger.close()
    expect(bytesIn(moment).includes('spring-')).toBe(false)
  }
})

test('a seal while a big ledger is still being read through is no damage', async () => {
  const { file, ledger, problems } = await twoRounds()
  await ledger.seals.make('summer', () => '{}')
  ledger.close()
  const database = new DatabaseSync(file)
  const check = checkChain(database)
  for (let slice = 0; slice < 3; slice++) check.next()
  database.exec(`
    INSERT INTO seals (round, certificate) SELECT number, '{}' FROM rounds WHERE id = 'spring';
    DELETE FROM orders; DELETE FROM voters`)
  expect(() => {
    while (!check.next().done);
  }).not.toThrow()
  database.close()
  expect(problems).toEqual([])
})
