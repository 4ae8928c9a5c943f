/** Takes from one source what the library lacks, and puts it into use. */
import { setTimeout as pause } from 'node:timers/promises'
import { unsealed } from '../manifest/envelope.rules.ts'
import { localName, type Manifest, type PublishedFile } from '../manifest/manifest.rules.ts'
import { openManifest } from '../manifest/open.ts'
import { isDiskFull } from '../shows/copy.ts'
import { adopt } from './adopt.ts'
import { NoRoom } from './failures.rules.ts'
import { SourceFault } from './fault.ts'
import { fetchAll } from './fetchAll.ts'
import { expectedOf } from './floor.rules.ts'
import { openLimit } from './limit.ts'
import { filesOf, keptShows, missingFiles, neededFiles } from './plan.rules.ts'
import type { SyncResult } from './result.ts'
import { waitBefore } from './retry.rules.ts'
import type { RunParts } from './run.ts'
import { withRead } from './scrub.rules.ts'
import { asLeft, settle } from './settled.ts'
import type { Source } from './source.ts'
import { type InUse, isPresent } from './store.ts'

const MANIFEST_TRIES = 3

export const fromSource = async (
  source: Source,
  address: string,
  parts: RunParts,
): Promise<Pick<SyncResult, 'result' | 'floor'>> => {
  const { store, keeping } = parts
  parts.progress(address, 0, null)
  const bytes = await manifestOf(source, parts)
  const left = await asLeft(bytes, parts)
  if (left) return { result: 'unchanged', floor: left }
  const before = await store.current()
  const opened = openManifest(bytes, expectedOf(parts, before))
  const { manifest, keys, root } = opened
  const files = filesOf(manifest, keptShows(manifest, keeping))
  await bring(files, source, address, parts)
  forgetRot(files, parts)
  const result = await putInUse(bytes, before, parts)
  const needed = await tidy(files, manifest, parts)
  // Without it the next sync goes the long way, no more.
  await settle(bytes, opened, { files, needed }, parts).catch(() => undefined)
  return { result, floor: { root, library: manifest.library, version: manifest.version, keys } }
}

/** What is not kept any more needs no mending. */
const forgetRot = (files: readonly PublishedFile[], { rotten }: RunParts) => {
  const kept = new Set(files.map(({ sha256 }) => sha256))
  for (const sha256 of rotten.keys()) if (!kept.has(sha256)) rotten.delete(sha256)
}

const manifestOf = async (source: Source, { signal, haste }: RunParts): Promise<Uint8Array> => {
  for (let failures = 1; ; failures++) {
    try {
      return await source.manifest(signal)
    } catch (error) {
      if (!(error instanceof SourceFault)) throw error
      if (error.code === 'missing') throw new SourceFault('no-library', error.message)
      if (!error.passes || failures >= MANIFEST_TRIES) throw error
      await pause(waitBefore(failures, error.wait, Math.random) * haste, undefined, { signal })
    }
  }
}

/** Answers when every one of the files is on disk, and what it should be. */
const bring = async (files: readonly PublishedFile[], source: Source, address: string, parts: RunParts) => {
  const { store, rotten, fetched, scrubbed, library, signal } = parts
  const present = await store.present()
  const isHere = (file: PublishedFile) => isPresent(present, file) && !rotten.has(file.sha256)
  const missing = missingFiles(files, isHere)
  if (missing.length === 0) return
  const wanted = await adopt(missing, store, library, signal)
  const came = missing.filter(file => !wanted.includes(file))
  const placed = (file: PublishedFile) => {
    came.push(file)
    if (rotten.delete(file.sha256)) scrubbed.repaired += 1
    fetched.files += 1
  }
  try {
    if (wanted.length > 0) await fetchWanted(wanted, source, address, placed, parts)
  } finally {
    const verified = await store.verified()
    // Forgetting that they are good costs a night's reading, no more.
    await store.keepVerified(withRead(files, verified, came, parts.now())).catch(() => undefined)
  }
}

const fetchWanted = async (
  wanted: readonly PublishedFile[],
  source: Source,
  address: string,
  placed: (file: PublishedFile) => void,
  parts: RunParts,
) => {
  const { store, signal, haste, fetched } = parts
  const total = wanted.reduce((sum, { size }) => sum + size, 0)
  // Those of a version that was replaced meanwhile would hold the room for good.
  await store.dropParts(wanted).catch(() => undefined)
  const lacking = total - (await store.partBytes(wanted)) + parts.spare - (await store.freeBytes())
  if (lacking > 0) throw new NoRoom(lacking)
  let done = 0
  const progress = (bytes: number) => {
    done += bytes
    parts.progress(address, done, total)
  }
  const limit = openLimit(parts.bytesPerSecond, () => performance.now())
  const counted = counting(source, bytes => {
    fetched.bytes += bytes
  })
  try {
    const fetching = { source: counted, limit, signal, progress, haste, placed, random: Math.random }
    await fetchAll(wanted, store, fetching)
  } catch (error) {
    // What is half there would keep orders from their disk.
    if (isDiskFull(error)) await store.dropParts()
    throw error
  }
}

const counting = (source: Source, count: (bytes: number) => void): Source => ({
  ...source,
  read: async function* (file, from, signal, passed) {
    const counted = (bytes: number) => {
      count(bytes)
      return passed(bytes)
    }
    for await (const piece of source.read(file, from, signal, counted)) {
      count(piece.length)
      yield piece
    }
  },
})

const putInUse = async (bytes: Uint8Array, before: InUse | null, { store }: RunParts) => {
  if (before && Buffer.compare(bytes, before.bytes) === 0) return 'unchanged'
  const envelope = unsealed(bytes)
  if (before && envelope && Buffer.compare(envelope.manifest, before.envelope.manifest) === 0) {
    await store.renew(bytes)
    return 'unchanged'
  }
  await store.switchTo(bytes, before)
  return 'switched'
}

/** Failing to remove what is not needed any more is no failure of the sync. Answers with what is. */
const tidy = async (
  files: readonly PublishedFile[],
  manifest: Manifest,
  { store, inUse }: RunParts,
): Promise<PublishedFile[]> => {
  const previous = await store.previous().catch(() => null)
  const needed = neededFiles(files, manifest, previous?.manifest ?? null)
  await store.clean(new Set([...needed.map(localName), ...(await inUse())])).catch(() => undefined)
  await store.dropParts().catch(() => undefined)
  return needed
}
