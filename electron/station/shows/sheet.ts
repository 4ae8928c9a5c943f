/** Reads the sheets that lie beside videos, each once. */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { readTable } from '../sheets/sheets.ts'
import { linesOf, type SaidFacts, type SheetLine } from './sheet.rules.ts'
import type { FoundVideo } from './walk.ts'

export interface Sheets {
  /** What the sheets of its folder say of a video, and what in them cannot be used. */
  of(video: FoundVideo): Promise<Array<{ file: string; said: SaidFacts; problems: string[] }>>
}

/** An office keeps other tables beside its videos: what is none of ours is passed over. */
const read = async (path: string): Promise<SheetLine[]> => {
  try {
    return linesOf(await readTable(await readFile(path))) ?? []
  } catch {
    return []
  }
}

export const openSheets = (): Sheets => {
  const known = new Map<string, Promise<SheetLine[]>>()
  const linesIn = (path: string) => {
    const lines = known.get(path) ?? read(path)
    known.set(path, lines)
    return lines
  }
  return {
    of: async ({ folder, stem, name, neighbours }) => {
      const names = [stem, name.split('/').at(-1) ?? ''].map(text => text.normalize('NFC'))
      const found: Array<{ file: string; said: SaidFacts; problems: string[] }> = []
      for (const file of neighbours.filter(isSheet)) {
        const lines = (await linesIn(join(folder, file))).filter(line => names.includes(line.file))
        found.push(...lines.map(({ said, problems }) => ({ file, said, problems })))
      }
      return found
    },
  }
}

/** Excel's own lock files begin with `~$`. */
const isSheet = (file: string) =>
  ['.xlsx', '.csv'].includes(extname(file).toLowerCase()) && !file.startsWith('~$')
