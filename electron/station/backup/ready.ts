/** A backup that is unpacked beside the data, and the data that earlier ones put aside. */
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod'
import { BackupContents, type BackupState } from '../../contract/backup.ts'
import { Person } from '../../contract/common.ts'
import { writeWhole } from '../storage/atomicFile.ts'
import { syncFolder } from '../storage/folders.ts'
import { codeOf } from '../storage/problems.ts'
import { isAsideName } from './name.rules.ts'
import { partsOf } from './paths.rules.ts'

export const readyFolder = (dataDir: string) => join(dataDir, 'restore-ready')
export const unpackingFolder = (dataDir: string) => join(dataDir, 'restore-ready.unpacking')
const ORDER_FILE = 'restore.json'

/** What the next start is to do, written last: a folder without it was never ready. */
const RestoreOrder = z.object({
  /** Name of the backup's file. */
  name: z.string(),
  contents: BackupContents,
  by: Person.nullable(),
  from: z.string().nullable(),
  /** Where the data of now goes, chosen once, so that a start that dies half-way goes on where it was. */
  aside: z.string().refine(isAsideName),
  /** Which of the parts that are replaced the backup has; of the others nothing comes in the place of the old. */
  parts: z.array(z.string()),
})
export type RestoreOrder = z.infer<typeof RestoreOrder>

/** Makes the unpacked backup the one that the next start puts in place. */
export const makeReady = async (dataDir: string, wish: Omit<RestoreOrder, 'parts'>) => {
  const unpacked = unpackingFolder(dataDir)
  const { scope, library } = wish.contents
  const parts = partsOf(scope, library).filter(part => existsSync(join(unpacked, part)))
  const order: RestoreOrder = { ...wish, parts }
  await writeWhole(join(unpacked, ORDER_FILE), Buffer.from(JSON.stringify(order)))
  await discardReady(dataDir)
  await rename(unpacked, readyFolder(dataDir))
  await syncFolder(dataDir)
  return order
}

export const readReady = async (dataDir: string): Promise<RestoreOrder | null> => {
  const text = await readFile(join(readyFolder(dataDir), ORDER_FILE), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  return text === null ? null : RestoreOrder.parse(JSON.parse(text))
}

/** In one step out of the way of the next start, then gone. */
export const discardReady = async (dataDir: string) => {
  await rm(join(readyFolder(dataDir), ORDER_FILE), { force: true })
  await rm(readyFolder(dataDir), { recursive: true, force: true })
}

export const discardUnpacking = (dataDir: string) =>
  rm(unpackingFolder(dataDir), { recursive: true, force: true })

/** Newest first. */
export const keptIn = async (dataDir: string): Promise<BackupState['kept']> => {
  const kept: BackupState['kept'] = []
  for (const name of (await readdir(dataDir)).filter(isAsideName)) {
    const { ctime } = await stat(join(dataDir, name))
    kept.push({ name, at: ctime.toISOString(), bytes: await sizeOf(join(dataDir, name)) })
  }
  return kept.toSorted((a, b) => b.name.localeCompare(a.name))
}

const sizeOf = async (path: string): Promise<number> => {
  let bytes = 0
  for (const entry of await readdir(path, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size
  return bytes
}

export const removeKept = async (dataDir: string, name: string): Promise<boolean> => {
  if (!isAsideName(name) || !(await readdir(dataDir)).includes(name)) return false
  await rm(join(dataDir, name), { recursive: true })
  return true
}
