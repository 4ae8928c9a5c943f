/** The stream of bytes that a backup is, before it is encrypted: made in one pass, in constant memory. */
import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { BackupCounts } from '../../contract/backup.ts'
import { inspect } from '../storage/envelope.ts'
import { BackupError } from './failures.ts'
import {
  HEAD_PATH,
  type Head,
  headBytes,
  type ListedFile,
  manifestBytes,
  manifestPath,
} from './manifest.rules.ts'
import { CONTENT_FOLDERS, documentOf, LEDGER, type TALLIES } from './paths.rules.ts'
import { type Folder, filesBelow, openTogether, pieces, type Source } from './sources.ts'
import { END, headerOf, paddingOf } from './tar.rules.ts'

/** A small database of counts, whole. */
export interface Tally {
  path: (typeof TALLIES)[number]
  /** Null: it cannot be read now, and then no backup may look whole. */
  bytes: Uint8Array | null
}

export interface Moment {
  head: Head
  counts: BackupCounts
  dataDir: string
  /** Path and bytes of the newest generation of each document. */
  documents: ReadonlyArray<{ path: string; bytes: Uint8Array }>
  /** The files of counts; none: not in this backup. */
  tallies: readonly Tally[]
  /** Open for reading, and held still; null: not in this backup. */
  ledger: { descriptor: number; size: number } | null
}

/** Folders of this backup, in the order in which they go in. */
export const foldersOf = ({ scope, library }: Pick<Head, 'scope' | 'library'>): Folder[] => [
  ...CONTENT_FOLDERS,
  ...(scope === 'everything' ? (['keys'] as const) : []),
  ...(library ? (['library'] as const) : []),
]

/** @param ledgerCopied told that the ledger's file may be written again; rejects when it was not still all along. */
export async function* archiveOf(
  moment: Moment,
  ledgerCopied: () => Promise<void>,
): AsyncGenerator<Uint8Array> {
  const time = Math.floor(Date.parse(moment.head.madeAt) / 1000)
  const listed: ListedFile[] = []
  const file = async function* ({ path, size, content }: Source) {
    const hash = createHash('sha256')
    yield headerOf({ path, size, time })
    for await (const piece of content) {
      hash.update(piece)
      yield piece
    }
    yield Buffer.alloc(paddingOf(size))
    listed.push({ path, size, sha256: hash.digest('hex') })
  }
  yield* file(inMemory(HEAD_PATH, headBytes(moment.head)))
  for (const { path, bytes } of moment.documents) yield* file(inMemory(path, whole(path, bytes)))
  for (const { path, bytes } of moment.tallies) {
    if (!bytes) throw new BackupError('source-unreadable', `${path} could not be copied`)
    yield* file(inMemory(path, bytes))
  }
  const { ledger } = moment
  if (ledger)
    yield* file({ path: LEDGER, size: ledger.size, content: pieces(ledger.descriptor, ledger.size, LEDGER) })
  await ledgerCopied()
  for (const folder of foldersOf(moment.head)) yield* folderOf(moment, folder, file)
  const manifest = manifestBytes({ counts: moment.counts, files: listed })
  yield* file(inMemory(manifestPath(createHash('sha256').update(manifest).digest('hex')), manifest))
  yield END
}

async function* folderOf(
  { dataDir, head }: Moment,
  folder: Folder,
  file: (source: Source) => AsyncGenerator<Uint8Array>,
) {
  const paths = await filesBelow(dataDir, folder, head.scope)
  for (const together of folder === 'library' ? showsOf(paths) : paths.map(path => [path])) {
    const opened = await openTogether(dataDir, together)
    // A show goes in whole or, taken out at this moment, not at all.
    if (opened === null) continue
    try {
      for (const source of opened.sources) yield* file(source)
    } finally {
      await opened.close()
    }
  }
}

/** The files of each show: `library/<id>/…`. */
const showsOf = (paths: readonly string[]): string[][] =>
  Object.values(Object.groupBy(paths, path => path.split('/')[1] ?? '')).map((files = []) => files)

const inMemory = (path: string, bytes: Uint8Array): Source => ({
  path,
  size: bytes.length,
  content: (async function* () {
    yield bytes
  })(),
})

/** A document that went bad on disk must not replace the good ones of earlier backups in silence. */
const whole = (path: string, bytes: Uint8Array): Uint8Array => {
  const name = documentOf(path.split('/').at(-1) ?? '') ?? ''
  const format = { name, version: Number.MAX_SAFE_INTEGER, schema: z.unknown(), migrations: [] }
  const found = inspect(bytes, format)
  if (found.kind === 'good') return bytes
  const why = found.kind === 'damaged' ? found.why : found.kind
  throw new BackupError(
    'source-unreadable',
    `${path} is damaged on disk (${why}); save something in that room again, which writes it anew`,
  )
}
