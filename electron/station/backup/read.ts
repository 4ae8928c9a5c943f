/** Reads a backup through, verifies every byte of it, and hands its files on. */
import { createHash } from 'node:crypto'
import type * as z from 'zod'
import type { BackupContents } from '../../contract/backup.ts'
import { textOf } from '../storage/problems.ts'
import { bytesFrom } from './bytes.ts'
import { entriesOf, type ReadEntry } from './entries.ts'
import { BackupError, damaged } from './failures.ts'
import {
  Envelope,
  FORMAT,
  HEAD_PATH,
  Head,
  LARGEST_HEAD,
  LARGEST_MANIFEST,
  type ListedFile,
  Manifest,
  manifestHash,
} from './manifest.rules.ts'
import { belongs } from './paths.rules.ts'

const MOST_FILES = 100_000

/** Takes one file; nothing that it is given counts before `readBackup` has answered. */
export type TakeFile = (path: string, content: AsyncIterable<Uint8Array>) => Promise<void>

/** @param source the tar, decrypted. */
export const readBackup = async (
  source: AsyncIterable<Uint8Array>,
  take: TakeFile,
): Promise<BackupContents> => {
  const bytes = bytesFrom(source)
  try {
    return await readEntries(entriesOf(bytes), take)
  } finally {
    await bytes.close()
  }
}

const readEntries = async (entries: AsyncGenerator<ReadEntry>, take: TakeFile): Promise<BackupContents> => {
  const first = await entries.next()
  if (first.done || first.value.path !== HEAD_PATH) throw damaged(`it does not begin with ${HEAD_PATH}`)
  const { value: head, listed } = await readHead(first.value)
  const files = [listed]
  const seen = new Set<string>()
  let manifest: Manifest | null = null
  for await (const entry of entries) {
    if (manifest !== null) throw damaged(`${entry.path} comes after the list of files`)
    const hash = manifestHash(entry.path)
    if (hash !== null) {
      manifest = await readManifest(entry, hash)
      continue
    }
    refuseForeign(entry.path, head, seen)
    files.push(await takeHashing(entry, take))
  }
  if (manifest === null) throw damaged('its list of files is missing')
  compare(manifest.files, files)
  return { ...head, counts: manifest.counts }
}

const readHead = async (entry: ReadEntry): Promise<{ value: Head; listed: ListedFile }> => {
  const { text, listed } = await readText(entry, LARGEST_HEAD)
  const { format } = parsed(Envelope, text, entry.path)
  if (format > FORMAT)
    throw new BackupError(
      'newer-program',
      `a newer program made this backup (format ${format}, this program knows ${FORMAT}); install that one first`,
    )
  return { value: parsed(Head, text, entry.path), listed }
}

const readManifest = async (entry: ReadEntry, sha256: string): Promise<Manifest> => {
  const { text, listed } = await readText(entry, LARGEST_MANIFEST)
  if (listed.sha256 !== sha256) throw damaged('its list of files does not have the hash that it should have')
  return parsed(Manifest, text, entry.path)
}

const readText = async (entry: ReadEntry, largest: number) => {
  if (entry.size > largest) throw damaged(`${entry.path} has ${entry.size} bytes`)
  const chunks: Uint8Array[] = []
  const listed = await takeHashing(entry, async (_path, content) => {
    for await (const chunk of content) chunks.push(chunk)
  })
  return { text: Buffer.concat(chunks).toString('utf8'), listed }
}

const parsed = <T>(schema: z.ZodType<T>, text: string, path: string): T => {
  try {
    return schema.parse(JSON.parse(text))
  } catch (error) {
    throw damaged(`${path} is not what it should be (${textOf(error)})`)
  }
}

/** Names that differ only in case are one file on Windows. */
const refuseForeign = (path: string, { scope }: Head, seen: Set<string>) => {
  if (!belongs(path, scope)) throw damaged(`${JSON.stringify(path)} is no file of a site`)
  if (seen.has(path.toLowerCase())) throw damaged(`${path} is in it twice`)
  if (seen.size >= MOST_FILES) throw damaged(`it has more than ${MOST_FILES} files`)
  seen.add(path.toLowerCase())
}

const takeHashing = async ({ path, size, content }: ReadEntry, take: TakeFile): Promise<ListedFile> => {
  const hash = createHash('sha256')
  const hashed = async function* () {
    for await (const chunk of content) {
      hash.update(chunk)
      yield chunk
    }
  }
  await take(path, hashed())
  return { path, size, sha256: hash.digest('hex') }
}

const compare = (listed: readonly ListedFile[], found: readonly ListedFile[]) => {
  const wrong = found.find((file, index) => {
    const expected = listed[index]
    return expected?.path !== file.path || expected.size !== file.size || expected.sha256 !== file.sha256
  })
  if (wrong) throw damaged(`${wrong.path} is not as it was when the backup was made`)
  if (listed.length !== found.length) throw damaged(`it lists ${listed.length} files and has ${found.length}`)
}
