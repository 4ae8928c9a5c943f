/** The command `npm run library`: brings videos into the library of a data folder, and lists it. */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Show } from '../contract/shows.ts'
import { defaultDataFolder } from '../dataFolder.ts'
import { libraryFolder } from './documents.ts'
import { importFolder, SourceError } from './shows/importer.ts'
import { progressOn } from './shows/progressLine.ts'
import { newestFirst, toShow } from './shows/record.rules.ts'
import { readShow, showIds } from './shows/shelf.ts'
import { exitCodeOf, listingOf, summaryOf } from './shows/summary.rules.ts'
import { StorageError, textOf } from './storage/problems.ts'

const HELP = `Usage:
  npm run library -- add FOLDER [--data DIR]   bring the videos of FOLDER into the library
  npm run library -- list [--data DIR]         list the shows: id, length, genre, title

  --data DIR   the station's data folder; without it ${defaultDataFolder()}
  --help       this text

The originals are only read. A video that is in the library already is not added again.
Beside NAME.mp4 may lie NAME.vtt or NAME.en.vtt (subtitles), NAME.jpg or NAME.png (poster) and
NAME.json (facts: title, genre, unit, performers, event). A running station shows what was added at once.

Exit status: 0 everything found is in the library; 1 something was left out, and is named with its
reason; 2 nothing could be done: wrong usage, or a folder that cannot be read or written;
130 stopped by Ctrl+C.
`

class UsageError extends Error {}
class Interrupted extends Error {}

/** npm moves to the package's folder; names that a person typed count from where they typed them. */
const typed = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path)

const add = async (folder: string, library: string): Promise<number> => {
  const line = progressOn(process.stderr)
  const stop = new AbortController()
  const interrupted = () =>
    stop.abort(new Interrupted('Interrupted; what was added so far stays in the library'))
  process.once('SIGINT', interrupted)
  try {
    const result = await importFolder({
      source: folder,
      library,
      progress: line.show,
      signal: stop.signal,
    }).finally(line.end)
    console.log(summaryOf(result))
    return exitCodeOf(result)
  } finally {
    process.off('SIGINT', interrupted)
  }
}

const list = async (library: string): Promise<number> => {
  const shows: Show[] = []
  for (const id of await showIds(library)) {
    const reading = await readShow(library, id)
    if (reading.state === 'listed') shows.push(toShow(id, reading.record))
    else console.error(`unreadable: ${join(library, id)}: ${reading.detail}`)
  }
  if (shows.length > 0) console.log(listingOf(newestFirst(shows)))
  else console.error(`There are no shows in ${library}`)
  return 0
}

const usage = () => {
  try {
    const options = { data: { type: 'string' }, help: { type: 'boolean' } } as const
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(textOf(error))
  }
}

const run = async (): Promise<number> => {
  const { values, positionals } = usage()
  const [command, folder, ...others] = positionals
  if (values.help) {
    process.stdout.write(HELP)
    return 0
  }
  const library = libraryFolder(values.data ? typed(values.data) : defaultDataFolder())
  if (command === 'add' && folder && others.length === 0) return add(typed(folder), library)
  if (command === 'list' && !folder) return list(library)
  throw new UsageError(
    command === 'add' ? 'add needs one FOLDER' : `Expected add or list, got "${positionals.join(' ')}"`,
  )
}

try {
  process.exitCode = await run()
} catch (error) {
  console.error(textOf(error))
  if (error instanceof UsageError) console.error(`\n${HELP}`)
  else if (![SourceError, StorageError, Interrupted].some(known => error instanceof known))
    console.error(error)
  // 128 + SIGINT, as shells expect.
  process.exitCode = error instanceof Interrupted ? 130 : 2
}
