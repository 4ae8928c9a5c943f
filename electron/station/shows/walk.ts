/** Finds the videos of a folder, and what lies beside each. */
import type { Dirent } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { textOf } from '../storage/problems.ts'
import { HEAD_BYTES, looksLikeVideo } from './container.rules.ts'
import { type LeftOut, leftOut } from './leftOut.ts'

export interface FoundVideo {
  path: string
  /** Relative to the folder, with `/` between its parts: what people and reports read. */
  name: string
  /** The file's name without its extension; sidecars share it. */
  stem: string
  folder: string
  /** Names of all files in the same folder. */
  neighbours: readonly string[]
}

export interface Found {
  videos: FoundVideo[]
  /** Folders that could not be read. */
  closed: Array<{ name: string; why: LeftOut }>
}

const VIDEO_NAMES = new Set(
  (
    '.mp4 .m4v .mov .qt .3gp .3g2 .webm .mkv .avi .divx .wmv .asf .flv .f4v ' +
    '.rm .rmvb .mpg .mpeg .mpe .m2v .vob .dat .ts .mts .m2ts .ogv .ogm'
  ).split(' '),
)
/** Never opened to look for a video: music, and what offices keep beside it. */
const OTHER_NAMES = new Set(
  (
    '.mp3 .m4a .m4b .aac .wma .wav .flac .ogg .oga .opus .mka .jpg .jpeg .png .webp ' +
    '.vtt .srt .json .txt .xlsx .csv'
  ).split(' '),
)
/** Neither is named like a video by anyone but a recorder or a disc: only the content can tell. */
const AMBIGUOUS = new Set(['.ts', '.dat'])
const SYSTEM_FOLDERS = ['System Volume Information', '$RECYCLE.BIN', 'lost+found']

/** `except`: a folder that is passed over wherever it lies, because it is the library itself. */
export const findVideos = async (root: string, except: string): Promise<Found> => {
  const found: Found = { videos: [], closed: [] }
  const library = await realpath(except).catch(() => except)
  const nameOf = (path: string) => relative(root, path).split(sep).join('/')

  const visit = async (folder: string) => {
    const entries = await listed(folder)
    if ('why' in entries) {
      found.closed.push({ name: nameOf(folder), why: entries.why })
      return
    }
    const neighbours = entries.filter(entry => !entry.isDirectory()).map(entry => entry.name)
    for (const entry of entries) {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) await visit(path)
      else if (await isVideo(path)) {
        const stem = entry.name.slice(0, entry.name.length - extname(entry.name).length)
        found.videos.push({ path, name: nameOf(path), stem, folder, neighbours })
      }
    }
  }

  const listed = async (folder: string): Promise<Dirent[] | { why: LeftOut }> => {
    try {
      if ((await realpath(folder)) === library) return []
      const entries = await readdir(folder, { withFileTypes: true })
      return entries
        .filter(({ name }) => !name.startsWith('.') && !SYSTEM_FOLDERS.includes(name))
        .sort((a, b) => byName.compare(a.name, b.name))
    } catch (error) {
      return { why: leftOut.unreadable(textOf(error)) }
    }
  }

  await visit(root)
  return found
}

const byName = new Intl.Collator('zh', { numeric: true })

const isVideo = async (path: string): Promise<boolean> => {
  const extension = extname(path).toLowerCase()
  if (OTHER_NAMES.has(extension)) return false
  const file = await stat(path).catch(() => null)
  // A link that leads nowhere, a device or a pipe is no file of anybody's.
  if (!file?.isFile()) return false
  if (VIDEO_NAMES.has(extension) && !AMBIGUOUS.has(extension)) return true
  return looksLikeVideo(await headOf(path))
}

const headOf = async (path: string): Promise<Uint8Array> => {
  const file = await open(path).catch(() => null)
  if (!file) return new Uint8Array()
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } catch {
    return new Uint8Array()
  } finally {
    await file.close()
  }
}
