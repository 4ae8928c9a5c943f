/** Electron's own binary: whether it is here, can be had, and how it is brought in. */

import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { runQuietly } from './runQuietly.ts'

const Manifest = z.object({ version: z.string() })
const Checksums = z.record(z.string(), z.string())

/** Longest wait to learn that there is no connection, in milliseconds. */
const PROBE_MS = 3_000
/** Some 120 MB; on a line that needs longer, the next host is the better one. */
const DOWNLOAD_MS = 15 * 60_000

export type ElectronState = 'installed' | 'missing' | 'unsupported'

/** `folder`: the installed npm package `electron`. */
export function electronState(folder: string): ElectronState {
  if (electronPath(folder) !== null) return 'installed'
  const published = Checksums.safeParse(readJson(path.join(folder, 'checksums.json')))
  const archive = `-${process.platform}-${process.arch}.zip`
  const names = published.success ? Object.keys(published.data) : []
  return names.some(name => name.startsWith('electron-v') && name.endsWith(archive))
    ? 'missing'
    : 'unsupported'
}

/** The same rules as the package's own index.js, which would download when it finds nothing. */
export function electronPath(folder: string): string | null {
  const note = path.join(folder, 'path.txt')
  const relative = existsSync(note) ? readFileSync(note, 'utf8') : null
  const elsewhere = process.env.ELECTRON_OVERRIDE_DIST_PATH
  const file =
    elsewhere !== undefined && elsewhere !== ''
      ? path.join(elsewhere, relative ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'))
      : relative === null
        ? null
        : path.join(folder, 'dist', relative)
  return file !== null && existsSync(file) ? file : null
}

/** Whether the binary is in Electron's cache, or its address (mirrors respected) answers. */
export async function canDownload(folder: string): Promise<boolean> {
  const { downloadArtifact } = await import('@electron/get')
  const { version } = Manifest.parse(readJson(path.join(folder, 'package.json')))
  const checksums = Checksums.parse(readJson(path.join(folder, 'checksums.json')))
  // Only @electron/get knows the address, and tells it to nobody but its downloader.
  const downloader = {
    async download(url: string) {
      const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) })
      throw answer.ok ? new Reachable() : new Error(`${url} answers ${answer.status}`)
    },
  }
  try {
    await downloadArtifact({ version, artifactName: 'electron', checksums, downloader })
    return true
  } catch (error) {
    return error instanceof Reachable
  }
}

class Reachable extends Error {}

/** Null when the binary is in place afterwards. */
export async function download(folder: string, signal: AbortSignal): Promise<string | null> {
  const { code } = await runQuietly(process.execPath, [path.join(folder, 'install.js')], {
    env: { ...process.env, ELECTRON_GET_NO_PROGRESS: '1' },
    signal: AbortSignal.any([signal, AbortSignal.timeout(DOWNLOAD_MS)]),
  })
  return code === 0 && electronPath(folder) !== null ? null : 'it did not arrive whole'
}

const readJson = (file: string): unknown => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)
