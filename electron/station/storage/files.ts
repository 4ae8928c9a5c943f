/** The few file operations that durable documents need, as a port, and the port over the real file system. */
import { link, open, readFile, rename, rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { syncFolder } from './folders.ts'
import { codeOf } from './problems.ts'

export interface WritableFile {
  /** May write less than it was given, as the system call may; says how much. */
  write(bytes: Uint8Array): Promise<number>
  size(): Promise<number>
  sync(): Promise<void>
  close(): Promise<void>
}

export interface FileSystemPort {
  /** The whole file, or null where there is none. */
  read(path: string): Promise<Uint8Array | null>
  /** A file that did not exist before. */
  create(path: string): Promise<WritableFile>
  /** Gives the file at `from` a second name, which must be free. */
  link(from: string, to: string): Promise<void>
  /** Replaces what is at `to`. */
  rename(from: string, to: string): Promise<void>
  /** Succeeds where there is nothing to remove. */
  remove(path: string): Promise<void>
  syncFolder(path: string): Promise<void>
}

/** Together about two seconds: a virus scanner or an indexer lets go of a file sooner than that. */
const PAUSES_MS = [5, 10, 20, 40, 80, 160, 320, 640, 640]
const HELD_BY_ANOTHER = ['EPERM', 'EACCES', 'EBUSY']

/** On Windows another program's hold on a file passes; elsewhere these errors are final. */
const patiently = (platform: NodeJS.Platform) =>
  async function attempt<T>(operation: () => Promise<T>, tries = 0): Promise<T> {
    try {
      return await operation()
    } catch (error) {
      const wait = PAUSES_MS[tries]
      if (platform !== 'win32' || wait === undefined || !HELD_BY_ANOTHER.includes(codeOf(error))) throw error
      await pause(wait)
      return attempt(operation, tries + 1)
    }
  }

const readIfThere = (path: string) =>
  readFile(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })

const createFile = async (path: string): Promise<WritableFile> => {
  const handle = await open(path, 'wx', 0o600)
  return {
    write: async bytes => (await handle.write(bytes)).bytesWritten,
    size: async () => (await handle.stat()).size,
    sync: () => handle.sync(),
    close: () => handle.close(),
  }
}

export const nodeFiles = (platform: NodeJS.Platform = process.platform): FileSystemPort => {
  const attempt = patiently(platform)
  return {
    read: path => attempt(() => readIfThere(path)),
    create: path => attempt(() => createFile(path)),
    link: (from, to) => attempt(() => link(from, to)),
    rename: (from, to) => attempt(() => rename(from, to)),
    remove: path => attempt(() => rm(path, { force: true })),
    syncFolder: path => syncFolder(path, platform),
  }
}

/** The whole of `bytes` in a new file, on disk. What a failure leaves half-written is removed. */
export const createWhole = async (files: FileSystemPort, path: string, bytes: Uint8Array) => {
  // Left by a process that died while writing; never a generation.
  await files.remove(path)
  const file = await files.create(path)
  try {
    await fill(file, bytes).finally(() => file.close())
  } catch (error) {
    await files.remove(path).catch(() => {})
    throw error
  }
}

const fill = async (file: WritableFile, bytes: Uint8Array) => {
  await writeAll(file, bytes)
  await settle(file, bytes.length)
}

export const writeAll = async (file: WritableFile, bytes: Uint8Array) => {
  for (let done = 0; done < bytes.length; ) {
    const written = await file.write(bytes.subarray(done))
    if (written <= 0) throw new Error(`the disk took ${done} of ${bytes.length} bytes`)
    done += written
  }
}

/** Everything that was written is on disk, and no more than that. */
export const settle = async (file: WritableFile, written: number) => {
  const size = await file.size()
  if (size !== written) throw new Error(`${written} bytes were written but the file has ${size}`)
  await file.sync()
}
