/** Small backups without a station: a data folder put together by hand, written and read in memory. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupScope } from '../../../electron/contract/backup.ts'
import { archiveOf, type Moment } from '../../../electron/station/backup/archive.ts'
import { readBackup } from '../../../electron/station/backup/read.ts'
import { sealed } from '../../../electron/station/backup/seal.ts'
import { toBytes } from '../../../electron/station/storage/envelope.ts'
import { shelve } from '../shows/support.ts'
import { aFolder } from '../storage/storage.support.ts'

/** scrypt at its cheapest: what these tests ask does not depend on it. */
const CHEAP = 1

export const quietly = { progress: () => undefined, signal: new AbortController().signal }

export const aDataFolder = () => {
  const dataDir = join(aFolder(), 'data')
  mkdirSync(join(dataDir, 'documents', 'pictures'), { recursive: true, mode: 0o700 })
  mkdirSync(join(dataDir, 'keys'), { mode: 0o700 })
  writeFileSync(join(dataDir, 'documents', 'pictures', '0a1b.png'), 'a picture')
  writeFileSync(join(dataDir, 'keys', 'ca.key'), 'a key')
  shelve(join(dataDir, 'library'))
  return dataDir
}

const document = (name: string) => ({
  path: `documents/${name}.json`,
  bytes: toBytes({ name, version: 1 }, 1, { items: [] }),
})

const NOTHING = {
  captions: 0,
  notices: 0,
  activities: 0,
  rounds: 0,
  orders: null,
  accounts: null,
  shows: null,
}

export const aMoment = (scope: BackupScope, some: Partial<Moment> = {}): Moment => ({
  head: {
    ...{ mine: '九龙矿', place: '一食堂', madeAt: '2026-11-24T19:10:00.000Z', program: '0.1.0' },
    ...{ scope, library: true },
  },
  counts: NOTHING,
  dataDir: aDataFolder(),
  documents: ['captions', 'notices', ...(scope === 'everything' ? ['accounts'] : [])].map(document),
  ledger: null,
  tallies: [],
  ...some,
})

export async function* streamOf(...chunks: readonly Uint8Array[]) {
  yield* chunks
}

export const bytesOf = async (stream: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

export const archived = (moment: Moment) => bytesOf(archiveOf(moment, async () => undefined))

/** In a file of its own; answers with its path. */
export const inFile = async (bytes: Uint8Array): Promise<string> => {
  const path = join(aFolder(), 'a.dtbak')
  await writeFile(path, bytes)
  return path
}

export const sealedBytes = async (archive: Uint8Array, passphrase: string) =>
  bytesOf(await sealed(streamOf(archive), passphrase, CHEAP))

/** The files of an archive by path. */
export const filesIn = async (archive: Uint8Array) => {
  const files: Record<string, string> = {}
  await readBackup(streamOf(archive), async (path, content) => {
    files[path] = (await bytesOf(content)).toString()
  })
  return files
}

export const textIn = (dataDir: string, path: string) => readFile(join(dataDir, path), 'utf8')
