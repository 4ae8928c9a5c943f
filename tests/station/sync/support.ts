/** Builders for the sync's tests: a published library, a real web server that may lie about it, and a station's disk. */

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import {
  CHUNK_BYTES,
  localName,
  MANIFEST_FILE,
  type Manifest,
  type PublishedFile,
  publishedPath,
} from '../../../electron/station/manifest/manifest.rules.ts'
import { runSync, type SyncJob } from '../../../electron/station/sync/run.ts'
import { openStore, syncedFolder } from '../../../electron/station/sync/store.ts'
import { temporaryFolder } from '../../support/station.ts'
import { aFile, aManifest, aPublisher, idOf, type Publisher, signedManifest } from '../manifest/support.ts'

export { CHUNK_BYTES }

/** A film of so many bytes; each name gives another one. */
export const aFilm = (name: string, bytes = 1_000): Buffer => {
  const film = Buffer.alloc(bytes, name)
  for (let at = 0; at < bytes; at += 4_096) film.writeUInt32LE(at % 0xffff_ffff, Math.min(at, bytes - 4))
  return film
}

export interface Published {
  publisher: Publisher
  files: PublishedFile[]
  manifest: Manifest
  /** What a web server hands out, by its path. */
  content: Map<string, Buffer>
}

export const publish = (
  films: readonly Buffer[],
  some: Partial<Manifest> = {},
  publisher = aPublisher(),
): Published => {
  const files = films.map(film => aFile(film))
  const manifest = aManifest(publisher, files, some)
  const content = new Map(films.map((film, index) => [publishedPath(files[index] ?? aFile('')), film]))
  content.set(MANIFEST_FILE, signedManifest(publisher, manifest))
  return { publisher, files, manifest, content }
}

/** The same in a folder. */
export const publishedFolder = async ({ content }: Published) => {
  const folder = await temporaryFolder()
  for (const [path, bytes] of content) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), bytes)
  }
  return folder
}

interface Asked {
  path: string
  range: string | undefined
}

/** True: it has answered, or will. */
export type Lie = (request: IncomingMessage, response: ServerResponse, film: Buffer | undefined) => boolean

const firstOf = (range: string | undefined) => Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0)

/** A real web server with Range; `lie` is asked first, about films alone. */
export const serve = async (content: ReadonlyMap<string, Buffer>, lie: Lie = () => false) => {
  const asked: Asked[] = []
  let sent = 0
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1)
    asked.push({ path, range: request.headers.range })
    const film = content.get(path)
    if (path !== MANIFEST_FILE && lie(request, response, film)) return
    if (!film) return void response.writeHead(404).end()
    const first = firstOf(request.headers.range)
    const body = film.subarray(first)
    sent += body.length
    if (request.headers.range === undefined) response.writeHead(200, { 'content-length': body.length })
    else
      response.writeHead(206, {
        'content-length': body.length,
        'content-range': `bytes ${first}-${film.length - 1}/${film.length}`,
      })
    response.end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    asked,
    films: () => asked.filter(({ path }) => path !== MANIFEST_FILE),
    sent: () => sent,
  }
}

export const aStationDisk = async () => {
  const library = join(await temporaryFolder(), 'library')
  mkdirSync(library)
  const store = openStore(syncedFolder(library))
  const names = () => {
    const folder = join(syncedFolder(library), 'files')
    return existsSync(folder) ? readdirSync(folder).toSorted() : []
  }
  return {
    library,
    store,
    names,
    version: async () => (await store.current())?.manifest.version ?? null,
    pathOf: (film: Buffer | undefined) => store.path(aFile(film ?? '')),
    /** Whether every file is there byte for byte. */
    holds: (films: readonly Buffer[]) =>
      films.every(film => {
        const path = store.path(aFile(film))
        return existsSync(path) && readFileSync(path).equals(film)
      }),
  }
}

export const namesOf = (films: readonly Buffer[]) => films.map(film => localName(aFile(film))).toSorted()

export const aJob = (
  library: string,
  { publisher }: Pick<Published, 'publisher'>,
  ...addresses: string[]
): SyncJob => ({
  library,
  roots: [{ id: idOf(publisher.root.publicPem), publicKey: publisher.root.publicPem }],
  sources: addresses.map(address => ({ kind: address.startsWith('http') ? 'web' : 'folder', address })),
  bytesPerSecond: null,
  keeping: { quotaBytes: null, played: {}, scheduled: [] },
  ...{ spare: 0, patience: 400, haste: 0.005, floor: null, scrub: null },
})

interface Watching {
  signal?: AbortSignal
  /** Names of the files that are being played. */
  inUse?: readonly string[]
  now?: () => Date
}

export const sync = (job: SyncJob, { signal, inUse = [], now = () => new Date() }: Watching = {}) =>
  runSync(job, {
    signal: signal ?? new AbortController().signal,
    progress: () => undefined,
    inUse: async () => inUse,
    now,
  })

/** Waits for what is looked for; the test's own time limit ends a wait in vain. */
export const found = async <T>(look: () => Promise<T | false | null | undefined>): Promise<T> => {
  for (;;) {
    const seen = await look()
    if (seen) return seen
    await new Promise(resolve => setTimeout(resolve, 20))
  }
}
