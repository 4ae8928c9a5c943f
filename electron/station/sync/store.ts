/** The synced library on disk: files by their hashes, and the manifest that says which of them are in use. */
import { readdirSync, statSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { type Envelope, unsealed } from '../manifest/envelope.rules.ts'
import { KeyList } from '../manifest/keyList.rules.ts'
import { localName, MANIFEST_FILE, Manifest, type PublishedFile } from '../manifest/manifest.rules.ts'
import { writeWhole } from '../storage/atomicFile.ts'
import { nodeFiles } from '../storage/files.ts'
import { syncFolder } from '../storage/folders.ts'
import { codeOf } from '../storage/problems.ts'
import { readVerified, type Verified } from './scrub.rules.ts'
import { listingMark, readSettled, type Settled } from './settled.rules.ts'

const PREVIOUS = 'manifest.previous.json'
const VERIFIED = 'verified.json'
const SETTLED = 'settled.json'

/** `<data>/library/synced`; its name is none of a show. */
export const syncedFolder = (library: string) => join(library, 'synced')

export interface InUse {
  manifest: Manifest
  /** Version of the list of keys. */
  keys: number
  envelope: Envelope
  bytes: Uint8Array
}

const orNull = <T>(reading: Promise<T>): Promise<T | null> =>
  reading.catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })

/** What was verified when it was put there. */
const parsed = (bytes: Uint8Array): InUse => {
  const envelope = unsealed(bytes)
  if (!envelope) throw new Error(`${MANIFEST_FILE} of the synced library is damaged`)
  const value = (part: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(part))
  return {
    manifest: Manifest.parse(value(envelope.manifest)),
    keys: KeyList.parse(value(envelope.keys)).version,
    envelope,
    bytes,
  }
}

const partName = ({ sha256 }: PublishedFile) => `${sha256}.part`

/** Sizes by name. */
export type Present = ReadonlyMap<string, number>

const sizesIn = async (folder: string): Promise<Present> => {
  const names = (await orNull(readdir(folder))) ?? []
  const sizes = await Promise.all(names.map(name => orNull(stat(join(folder, name)))))
  return new Map(names.map((name, index) => [name, sizes[index]?.size ?? 0]))
}

/** The same, in a thread of its own: there it takes a third of the time that asking Node's pool for each does. */
const sizesNow = (folder: string): Present => {
  const sizeOf = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0
  return new Map(readdirSync(folder).map(name => [name, sizeOf(name)]))
}

/** Whether a file is here as long as it should be; what its bytes are a scrub tells. */
export const isPresent = (present: Present, file: PublishedFile) => present.get(localName(file)) === file.size

export const openStore = (dir: string) => {
  const files = join(dir, 'files')
  const parts = join(dir, 'parts')
  const disk = nodeFiles()
  const read = async (name: string) => {
    const bytes = await orNull(readFile(join(dir, name)))
    return bytes && parsed(bytes)
  }
  return {
    prepare: async () => {
      for (const folder of [files, parts]) await mkdir(folder, { recursive: true })
    },
    /** A manifest that came to harm gives way to the one before. */
    current: (): Promise<InUse | null> => read(MANIFEST_FILE).catch(() => read(PREVIOUS).catch(() => null)),
    previous: () => read(PREVIOUS),
    /** Of the manifest in use, unread; null also where it cannot be read. */
    bytes: () => readFile(join(dir, MANIFEST_FILE)).catch(() => null),
    present: () => sizesIn(files),
    /** How the last sync left it; null: nobody knows. */
    settled: async () => readSettled(await readFile(join(dir, SETTLED)).catch(() => null)),
    settle: (settled: Settled) => writeWhole(join(dir, SETTLED), Buffer.from(JSON.stringify(settled))),
    /** Whether there are the files that a sync left, as long as they were, and no others. */
    isAsLeft: ({ files: left }: Settled) => listingMark(sizesNow(files)) === left,
    path: (file: PublishedFile) => join(files, localName(file)),
    part: (file: PublishedFile) => join(parts, partName(file)),
    /** What is fetched of files that are not whole yet. */
    partBytes: async (wanted: readonly PublishedFile[]): Promise<number> => {
      const names = new Set((await orNull(readdir(parts))) ?? [])
      let bytes = 0
      for (const file of wanted) {
        if (!names.has(partName(file))) continue
        const found = await orNull(stat(join(parts, partName(file))))
        bytes += Math.min(file.size, found?.size ?? 0)
      }
      return bytes
    },
    freeBytes: async () => {
      const { bavail, bsize } = await statfs(dir)
      return bavail * bsize
    },
    /** A whole file, synced, gets its name. */
    place: (file: PublishedFile) => disk.rename(join(parts, partName(file)), join(files, localName(file))),
    /** All but those of these files. */
    dropParts: async (wanted: readonly PublishedFile[] = []) => {
      const kept = new Set(wanted.map(partName))
      for (const name of (await orNull(readdir(parts))) ?? [])
        if (!kept.has(name)) await rm(join(parts, name), { force: true })
    },
    /** When each file was last read and found good. */
    verified: async (): Promise<Verified> => {
      const bytes = await orNull(readFile(join(dir, VERIFIED)))
      return readVerified(bytes)
    },
    keepVerified: (verified: Verified) =>
      writeWhole(join(dir, VERIFIED), Buffer.from(JSON.stringify(verified))),
    /** The same library under a newer list of keys. */
    renew: (bytes: Uint8Array) => writeWhole(join(dir, MANIFEST_FILE), bytes),
    /** One rename puts the whole library into use; the one before stays for what still plays, and until the next. */
    switchTo: async (bytes: Uint8Array, before: InUse | null) => {
      await syncFolder(files)
      if (before) await writeWhole(join(dir, PREVIOUS), before.bytes)
      await writeWhole(join(dir, MANIFEST_FILE), bytes)
    },
    /** Removes the files that neither the library in use nor the one before needs. */
    clean: async (needed: ReadonlySet<string>) => {
      for (const name of (await orNull(readdir(files))) ?? [])
        if (!needed.has(name)) await rm(join(files, name), { force: true })
    },
  }
}
export type Store = ReturnType<typeof openStore>
