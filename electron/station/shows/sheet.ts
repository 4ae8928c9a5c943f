/** Reads the sheets that lie beside videos, each once. */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { readTable } from '../sheets/sheets.ts'
import { textOf } from '../storage/problems.ts'
import { linesOf, type SheetLine } from './sheet.rules.ts'
import type { FoundVideo } from './walk.ts'

/** A line of a sheet, and the name of that. */
type SaidInSheet = SheetLine & { sheet: string }

/** Something in a sheet that no video got; `reason` and `advice` are clauses for the person who brought it. */
export interface SheetRemark {
  code: 'unreadable' | 'no-video'
  sheet: string
  /** What its line calls the video. */
  file?: string
  reason: string
  advice: string
}

export interface Sheets {
  /** What the sheets of its folder say of a video. */
  of(video: FoundVideo): Promise<SaidInSheet[]>
  /** Sheets beside these videos that cannot be read, and lines about none of them. */
  remarks(videos: readonly FoundVideo[]): Promise<SheetRemark[]>
}

/** An office keeps other tables beside its videos: what is none of ours is passed over. */
const read = async (path: string): Promise<SheetLine[] | { fault: string }> => {
  try {
    return linesOf(await readTable(await readFile(path))) ?? []
  } catch (error) {
    return { fault: `it cannot be read (${textOf(error)})` }
  }
}

/** Windows and most sticks take `A.MP4` and `a.mp4` for one file; so do people. */
const nameKey = (name: string) => name.normalize('NFC').toLowerCase()

const namesOf = ({ stem, name }: Pick<FoundVideo, 'stem' | 'name'>) =>
  [stem, name.split('/').at(-1) ?? ''].map(nameKey)

export const openSheets = (): Sheets => {
  const known = new Map<string, ReturnType<typeof read>>()
  const linesIn = (path: string) => {
    const lines = known.get(path) ?? read(path)
    known.set(path, lines)
    return lines
  }
  const remarksOn = (sheet: string, lines: Awaited<ReturnType<typeof read>>, names: ReadonlySet<string>) => {
    if ('fault' in lines) return [{ sheet, ...UNREADABLE, reason: lines.fault }]
    return lines
      .filter(({ file }) => file !== '' && !names.has(nameKey(file)))
      .map(({ file }) => ({ sheet, ...noVideo(file) }))
  }
  return {
    of: async ({ folder, stem, name, neighbours }) => {
      const names = namesOf({ stem, name })
      const found: SaidInSheet[] = []
      for (const sheet of neighbours.filter(isSheet)) {
        const lines = await linesIn(join(folder, sheet))
        if ('fault' in lines) continue
        const own = lines.filter(({ file }) => names.includes(nameKey(file)))
        found.push(...own.map(line => ({ sheet, ...line })))
      }
      return found
    },
    remarks: async videos => {
      const found: SheetRemark[] = []
      for (const [folder, here] of Map.groupBy(videos, video => video.folder)) {
        const names = new Set(here.flatMap(namesOf))
        for (const sheet of here[0]?.neighbours.filter(isSheet) ?? [])
          found.push(...remarksOn(sheet, await linesIn(join(folder, sheet)), names))
      }
      return found
    },
  }
}

const UNREADABLE = {
  code: 'unreadable',
  advice: 'if it is about the videos, close it in other programs and save it anew as XLSX or CSV',
} as const
const noVideo = (file: string) => ({
  code: 'no-video' as const,
  file,
  reason: `it has a line for ${file}, but no video in its folder is called so`,
  advice: 'write the name as the file has it',
})

/** Excel's own lock files begin with `~$`. */
const isSheet = (file: string) =>
  ['.xlsx', '.csv'].includes(extname(file).toLowerCase()) && !file.startsWith('~$')
