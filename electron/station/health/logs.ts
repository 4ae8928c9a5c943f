/** The logs of the last days as one ZIP that may be handed to anybody: read as a stream, line by line cleaned. */
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Zip, ZipDeflate } from 'fflate'
import type { HealthReport } from '../../contract/health.ts'
import { logsFolder } from '../documents.ts'
import { cleaned } from './logs.rules.ts'

const WEEK_MS = 7 * 86_400_000

/** The station keeps six files of 5 MB; a file that somebody else put there must not cost more. */
const FILES_READ = 8
const BYTES_READ = 8 * 1024 * 1024
const LONGEST_LINE = 64 * 1024
/** So few at once that whoever orders meanwhile does not notice. */
const CHUNK_BYTES = 8 * 1024

/** Whole lines, several at once; a line that is too long is left out. */
async function* linesOf(path: string, start: number): AsyncGenerator<string[]> {
  let rest = ''
  for await (const chunk of createReadStream(path, { start, encoding: 'utf8', highWaterMark: CHUNK_BYTES })) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = (lines.pop() ?? '').slice(0, LONGEST_LINE)
    yield lines
  }
  yield [rest]
}

const filesIn = async (folder: string) => {
  const names = await readdir(folder).catch(() => [])
  const files = await Promise.all(
    names
      .filter(name => name.endsWith('.log'))
      .map(async name => {
        const path = join(folder, name)
        const found = await stat(path).catch(() => null)
        return found?.isFile() ? [{ path, size: found.size, changed: found.mtimeMs }] : []
      }),
  )
  return files
    .flat()
    .toSorted((a, b) => a.changed - b.changed)
    .slice(-FILES_READ)
}

/** Oldest first. */
async function* cleanedLines(folder: string, since: Date): AsyncGenerator<string> {
  for (const { path, size } of await filesIn(folder)) {
    try {
      for await (const lines of linesOf(path, Math.max(0, size - BYTES_READ))) {
        const kept = lines.flatMap(line => cleaned(line, since) ?? [])
        if (kept.length > 0) yield `${kept.join('\n')}\n`
      }
    } catch {
      // Turned over meanwhile, or on a bad place of the disk: what the other files say matters the more.
    }
  }
}

/** What went wrong, without what it concerned. */
const withoutSubjects = ({ troubles, ...report }: HealthReport) => ({
  ...report,
  troubles: troubles.map(({ about: _, ...trouble }) => trouble),
})

/** Deflates the parts as they come, so that no log is ever held whole. */
const addFile = async (archive: Zip, name: string, parts: Iterable<string> | AsyncIterable<string>) => {
  const file = new ZipDeflate(name)
  archive.add(file)
  for await (const part of parts) file.push(Buffer.from(part))
  file.push(new Uint8Array(), true)
}

export const logsArchive = async (dataDir: string, report: HealthReport): Promise<File> => {
  const now = new Date(report.at)
  const since = new Date(now.getTime() - WEEK_MS)
  const chunks: Uint8Array<ArrayBuffer>[] = []
  const archive = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  await addFile(archive, 'report.json', [JSON.stringify(withoutSubjects(report), null, 2)])
  await addFile(archive, 'station.log', cleanedLines(logsFolder(dataDir), since))
  archive.end()
  const name = `diantai-logs-${report.at.slice(0, 10)}.zip`
  return new File(chunks, name, { type: 'application/zip' })
}
