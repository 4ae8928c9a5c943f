/** What is read back from a backup, and everything that is refused. */
import { createHash } from 'node:crypto'
import { truncateSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FailureCode } from '../../../electron/station/backup/failures.ts'
import { checkBackup } from '../../../electron/station/backup/open.ts'
import { readBackup } from '../../../electron/station/backup/read.ts'
import { END, headerOf, paddingOf } from '../../../electron/station/backup/tar.rules.ts'
import { toBytes } from '../../../electron/station/storage/envelope.ts'
import { aMoment, archived, filesIn, inFile, quietly, sealedBytes } from './archive.support.ts'
import { PASSPHRASE } from './support.ts'

const check = async (bytes: Uint8Array, passphrase: string | null = null) =>
  checkBackup({ path: await inFile(bytes), passphrase }, quietly)

const codeFor = async (
  bytes: Uint8Array,
  passphrase: string | null = null,
): Promise<FailureCode | 'good'> => {
  try {
    await check(bytes, passphrase)
    return 'good'
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error.code as FailureCode
    throw error
  }
}

test('everything that went in comes out, and nothing else', async () => {
  const moment = aMoment('everything')
  const files = await filesIn(await archived(moment))
  expect(Object.keys(files).map(path => path.replace(/[0-9a-f]{32}/, 'ID'))).toEqual([
    ...['documents/captions.json', 'documents/notices.json', 'documents/accounts.json'],
    ...['documents/pictures/0a1b.png', 'keys/ca.key'],
    ...['poster.jpg', 'show.json', 'subtitles.zh-CN.vtt', 'video.mp4'].map(name => `library/ID/${name}`),
  ])
  expect(files['keys/ca.key']).toBe('a key')
})

test('a backup of the content holds no key', async () => {
  const files = await filesIn(await archived(aMoment('content')))
  expect(Object.keys(files).filter(path => /accounts|ledger|keys/.test(path))).toEqual([])
})

test('it says what it holds, encrypted or not', async () => {
  const archive = await archived(aMoment('content'))
  const plain = await check(archive)
  expect(plain).toMatchObject({ mine: '九龙矿', place: '一食堂', scope: 'content', library: true })
  expect(await check(await sealedBytes(archive, PASSPHRASE), PASSPHRASE)).toEqual(plain)
})

test('one changed byte anywhere is refused', async () => {
  const archive = await archived(aMoment('content'))
  const encrypted = await sealedBytes(archive, PASSPHRASE)
  for (const [bytes, passphrase] of [
    [archive, null],
    [encrypted, PASSPHRASE],
  ] as const) {
    const position = fc.nat(bytes.length - 1)
    const property = fc.asyncProperty(position, fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ change
      expect(await codeFor(changed, passphrase)).not.toBe('good')
    })
    await fc.assert(property, { numRuns: 400 })
  }
})

test('every length but the whole one is refused', async () => {
  const archive = await archived(aMoment('content'))
  const encrypted = await sealedBytes(archive, PASSPHRASE)
  for (const [bytes, passphrase] of [
    [archive, null],
    [encrypted, PASSPHRASE],
  ] as const) {
    const property = fc.asyncProperty(fc.nat(bytes.length - 1), async length => {
      expect(await codeFor(bytes.subarray(0, length), passphrase)).not.toBe('good')
    })
    await fc.assert(property, { numRuns: 200 })
    expect(await codeFor(Buffer.concat([bytes, Buffer.alloc(512)]), passphrase)).toBe('damaged')
  }
})

test('another passphrase, none, or a file that is no backup is named as such', async () => {
  const encrypted = await sealedBytes(await archived(aMoment('content')), PASSPHRASE)
  expect(await codeFor(encrypted, 'another passphrase')).toBe('wrong-passphrase')
  expect(await codeFor(encrypted)).toBe('passphrase-needed')
  for (const bytes of ['', 'hello', '\u0000'.repeat(2_000)])
    expect(await codeFor(Buffer.from(bytes))).toBe('not-a-backup')
})

test('a passphrase is the same word whether its letters were typed whole or put together', async () => {
  const encrypted = await sealedBytes(
    await archived(aMoment('content')),
    'café in der Zeche'.normalize('NFD'),
  )
  expect(await codeFor(encrypted, 'café in der Zeche'.normalize('NFC'))).toBe('good')
})

/** A tar as somebody else would write one. */
const forged = (
  ...entries: ReadonlyArray<readonly [path: string, content: string | Buffer, size?: number]>
) =>
  Buffer.concat([
    ...entries.flatMap(([path, content, size]) => {
      const bytes = Buffer.from(content)
      return [
        headerOf({ path, size: size ?? bytes.length, time: 0 }),
        bytes,
        Buffer.alloc(paddingOf(bytes.length)),
      ]
    }),
    END,
  ])

const head = (some: object = {}) =>
  JSON.stringify({
    ...{
      kind: 'diantai-backup',
      format: 1,
      mine: '',
      place: '',
      madeAt: '2026-11-24T19:10:00.000Z',
      program: '',
    },
    ...{ scope: 'everything', library: false, ...some },
  })

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')

/** With a list of files that fits. */
const listed = (...entries: ReadonlyArray<readonly [path: string, content: string | Buffer]>) => {
  const files = entries.map(([path, content]) => ({
    path,
    size: Buffer.byteLength(content),
    sha256: sha256(content),
  }))
  const counts = { captions: 0, notices: 0, activities: 0, rounds: 0, orders: 0, accounts: 0, shows: null }
  const manifest = JSON.stringify({ counts, files })
  return [...entries, [`manifest-${sha256(manifest)}.json`, manifest] as const]
}

const GOOD = ['documents/captions.json', toBytes({ name: 'captions', version: 1 }, 1, {}).toString()] as const

test('the scene of the next tests is good without what they add', async () => {
  expect(await codeFor(forged(...listed(['backup.json', head()], GOOD)))).toBe('good')
})

test.each([
  '../outside.json',
  '/etc/cron.d/evil',
  'documents/../../outside.json',
  'C:\\Windows\\evil.json',
  'documents/con.json',
  'documents/pictures/nul',
  'station.lock',
  'restore.json',
  'library/elsewhere/video.mp4',
])('a file that would be put at %s is refused', async path => {
  expect(await codeFor(forged(...listed(['backup.json', head()], [path, 'x'])))).toBe('damaged')
})

test('accounts in what calls itself a backup of the content are refused', async () => {
  const entries = listed(['backup.json', head({ scope: 'content' })], ['documents/accounts.json', '{}'])
  expect(await codeFor(forged(...entries))).toBe('damaged')
})

test('two files of one name, also in other letters, are refused', async () => {
  const twice = listed(['backup.json', head()], ['keys/ca.key', 'a'], ['keys/CA.key', 'b'])
  expect(await codeFor(forged(...twice))).toBe('damaged')
})

test('a size that lies is refused', async () => {
  const [first, second, manifest] = listed(['backup.json', head()], GOOD)
  if (!first || !second || !manifest) throw new Error('the scene is not complete')
  for (const size of [second[1].length - 1, second[1].length + 1, 10 ** 12])
    expect(await codeFor(forged(first, [...second, size], manifest))).toBe('damaged')
  expect(await codeFor(forged(['backup.json', head(), 10 ** 12], second, manifest))).toBe('damaged')
})

test('a list of files that is missing, comes too early, or does not fit is refused', async () => {
  const [first, second, manifest] = listed(['backup.json', head()], GOOD)
  if (!first || !second || !manifest) throw new Error('the scene is not complete')
  expect(await codeFor(forged(first, second))).toBe('damaged')
  expect(await codeFor(forged(first, manifest, second))).toBe('damaged')
  expect(await codeFor(forged(first, manifest))).toBe('damaged')
  expect(await codeFor(forged(first, second, manifest, manifest))).toBe('damaged')
  expect(await codeFor(forged(second, first, manifest))).toBe('not-a-backup')
})

test('a backup of a newer program is called that, and not damaged', async () => {
  const entries = listed(['backup.json', head({ format: 2, what: 'a later program adds' })], GOOD)
  expect(await codeFor(forged(...entries))).toBe('newer-program')
})

test('a file that grows short while it is read is refused', async () => {
  const path = await inFile(await archived(aMoment('content')))
  truncateSync(path, 4096)
  await expect(checkBackup({ path, passphrase: null }, quietly)).rejects.toMatchObject({ code: 'damaged' })
})

test('an end that is asked for comes at once', async () => {
  const path = await inFile(await archived(aMoment('content')))
  const ending = { ...quietly, signal: AbortSignal.abort() }
  await expect(checkBackup({ path, passphrase: null }, ending)).rejects.toMatchObject({ name: 'AbortError' })
})

test('more files than any site has are refused before they fill a disk', async () => {
  const many = async function* () {
    yield forged(['backup.json', head()]).subarray(0, -END.length)
    for (let count = 0; count < 100_001; count++) yield headerOf({ path: `keys/k${count}`, size: 0, time: 0 })
  }
  const taken = readBackup(many(), async (_path, content) => {
    for await (const _piece of content);
  })
  await expect(taken).rejects.toThrow('100000 files')
})
