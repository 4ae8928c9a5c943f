/** The folder of a published library: files by their hashes, and what a build remembers between two runs. */
import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type * as z from 'zod'
import { type Digest, digesting } from '../manifest/digest.ts'
import { Draft, type PublishedFile, publishedPath } from '../manifest/manifest.rules.ts'
import { copyWith, type ReadOptions } from '../shows/copy.ts'
import { writeWhole } from '../storage/atomicFile.ts'
import { syncFolder } from '../storage/folders.ts'
import { codeOf, StorageError, textOf } from '../storage/problems.ts'

/** Not handed out by mistake: plain web servers keep hidden folders to themselves, or are told to. */
const WORK = '.work'
const DRAFT = 'draft.json'

export type FileFacts = Pick<PublishedFile, 'type' | 'codec' | 'width' | 'height' | 'seconds'>

/** Ready to be written to. */
export const openShelf = async (dir: string): Promise<PublishShelf> => {
  const shelf = shelfAt(dir)
  try {
    await mkdir(shelf.work, { recursive: true })
  } catch (error) {
    throw new StorageError(
      `The folder ${dir} cannot be written (${textOf(error)}); check its disk and its owner`,
      {
        cause: error,
      },
    )
  }
  return shelf
}

/** For reading; nothing is there yet where nothing was built. */
export const shelfAt = (dir: string) => {
  const work = join(dir, WORK)

  const described = ({ sha256, chunks }: Digest, size: number, facts: FileFacts): PublishedFile => ({
    ...{ id: sha256.slice(0, 32), size, sha256, chunks },
    ...facts,
  })

  /** Moves what was written in the working folder to its name. */
  const place = async (made: string, file: PublishedFile) => {
    const target = join(dir, publishedPath(file))
    await mkdir(dirname(target), { recursive: true })
    await rename(made, target)
    await syncFolder(dirname(target))
    return file
  }

  return {
    work,
    /** Copies a file in; it is on disk under its hash when this answers. The source is only read. */
    take: async (source: string, facts: FileFacts, options: ReadOptions): Promise<PublishedFile> => {
      const copy = join(work, 'copying')
      await rm(copy, { force: true })
      const digest = await copyWith(source, copy, options, digesting())
      return place(copy, described(digest, (await stat(copy)).size, facts))
    },
    /** Removes what a build that was killed left half made. */
    sweep: async () => {
      const half = (await readdir(work)).filter(name => /^(copying|converted.*)$/.test(name))
      // Windows keeps a file that somebody has open.
      for (const name of half) await rm(join(work, name), { force: true }).catch(() => undefined)
    },
    has: async (file: PublishedFile): Promise<boolean> => {
      const found = await stat(join(dir, publishedPath(file))).catch(() => null)
      return found?.size === file.size
    },
    path: (file: PublishedFile) => join(dir, publishedPath(file)),
    recall: async <T>(name: string, schema: z.ZodType<T>): Promise<T | null> => {
      try {
        return schema.parse(JSON.parse(await readFile(join(work, name), 'utf8')))
      } catch {
        // What cannot be recalled is done again.
        return null
      }
    },
    remember: (name: string, value: unknown) =>
      writeWhole(join(work, name), Buffer.from(`${JSON.stringify(value)}\n`)),
    saveDraft: (draft: Draft) => writeWhole(join(work, DRAFT), Buffer.from(`${JSON.stringify(draft)}\n`)),
    /** Null: nothing was built here. */
    draft: async (): Promise<Draft | null> => {
      const text = await readFile(join(work, DRAFT), 'utf8').catch((error: unknown) => {
        if (codeOf(error) === 'ENOENT') return null
        throw error
      })
      return text === null ? null : Draft.parse(JSON.parse(text))
    },
    /** Removes the files that none of the manifests needs any more. */
    prune: async (needed: ReadonlySet<string>) => {
      const files = join(dir, 'files')
      for (const name of await readdir(files, { recursive: true }).catch(() => [])) {
        const path = join('files', name).replaceAll('\\', '/')
        if (/\.[a-z0-9]+$/.test(name) && !needed.has(path)) await rm(join(dir, path), { force: true })
      }
    },
  }
}
export type PublishShelf = ReturnType<typeof shelfAt>
