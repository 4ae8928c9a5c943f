/** The command `npm run library`: brings videos into a station's library, and publishes libraries for many stations. */
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { GOOD_FOR_DAYS } from '../contract/publish.ts'
import type { Show } from '../contract/shows.ts'
import { defaultDataFolder } from '../dataFolder.ts'
import { libraryFolder } from './documents.ts'
import { LibraryId } from './manifest/manifest.rules.ts'
import { build, keygen, sign } from './publish/commands.ts'
import { KeysError } from './publish/keysFolder.ts'
import { importFolder, SourceError } from './shows/importer.ts'
import { progressOn } from './shows/progressLine.ts'
import { newestFirst, toShow } from './shows/record.rules.ts'
import { SaidFacts } from './shows/sheet.rules.ts'
import { readShow, showIds } from './shows/shelf.ts'
import { exitCodeOf, listingOf, summaryOf } from './shows/summary.rules.ts'
import { FolderInUseError } from './storage/lock.ts'
import { StorageError, textOf } from './storage/problems.ts'
import { TrustError, trustRoot } from './sync/trustCommand.ts'

const HELP = `Usage:
  npm run library -- add FOLDER [--data DIR]   bring the videos of FOLDER into the library
  npm run library -- list [--data DIR]         list the shows: id, length, genre, title
  npm run library -- build FOLDER --out DIR    make of FOLDER a library for any web server
  npm run library -- keygen FOLDER [--renew]   make the keys that sign it; --renew: a new signing key
  npm run library -- sign DIR --keys FOLDER    sign what was built in DIR
  npm run library -- trust ROOT.pub [--source ADDRESS] [--data DIR]
                                               a station takes what that root key vouches for

  --data DIR     the station's data folder; without it ${defaultDataFolder()}
  --keys FOLDER  with build: sign it too
  --source ADDRESS  where the nightly sync reads first: http://…, https://… or a folder
  --days N       how long a signature is good for; without it ${GOOD_FOR_DAYS}
  --library ID   what a new library is called: a-z, 0-9 and dashes
  --help         this text

The originals are only read. A video that is in the library already is not added again.
Beside NAME.mp4 may lie NAME.srt, NAME.vtt or NAME.en.vtt (subtitles, UTF-8 or GB 18030), NAME.jpg or
NAME.png (poster) and NAME.json (${Object.keys(SaidFacts.shape).join(', ')}); or one sheet
for a folder, XLSX or CSV, with a column 文件 or file. A running station shows what was added at once.
A build that was stopped goes on where it was; videos that kiosks cannot play are converted by ffmpeg.

Exit status: 0 everything found is in the library; 1 something waits or was left out, and is named
with its reason; 2 nothing could be done: wrong usage, or a folder that cannot be read or written;
130 stopped by Ctrl+C.
`

class UsageError extends Error {}
class Interrupted extends Error {}

/** npm moves to the package's folder; names that a person typed count from where they typed them. */
const typed = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path)

/** Ctrl+C ends what is under way calmly. */
const interruptible = async (work: (signal: AbortSignal) => Promise<number>): Promise<number> => {
  const stop = new AbortController()
  const interrupted = () =>
    stop.abort(new Interrupted('Interrupted; what was done so far stays in the library'))
  process.once('SIGINT', interrupted)
  try {
    return await work(stop.signal)
  } finally {
    process.off('SIGINT', interrupted)
  }
}

const add = (source: string, library: string): Promise<number> =>
  interruptible(async signal => {
    const line = progressOn(process.stderr)
    const result = await importFolder({ source, library, progress: line.show, signal }).finally(line.end)
    console.log(summaryOf(result))
    return exitCodeOf(result)
  })

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

const OPTIONS = {
  data: { type: 'string' },
  out: { type: 'string' },
  keys: { type: 'string' },
  source: { type: 'string' },
  days: { type: 'string' },
  library: { type: 'string' },
  renew: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const

const usage = () => {
  try {
    return parseArgs({ options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new UsageError(textOf(error))
  }
}
type Values = ReturnType<typeof usage>['values']

const libraryOf = ({ data }: Values) => libraryFolder(data ? typed(data) : defaultDataFolder())

const daysOf = ({ days }: Values): number => {
  const said = Number(days ?? GOOD_FOR_DAYS)
  if (Number.isInteger(said) && said >= 1 && said <= 3_650) return said
  throw new UsageError(`Expected --days from 1 to 3650, got "${days}"`)
}

const nameOf = ({ library }: Values): string | undefined => {
  if (library === undefined || LibraryId.safeParse(library).success) return library
  throw new UsageError(`Expected --library of a-z, 0-9 and dashes, got "${library}"`)
}

const publish = (folder: string, values: Values): Promise<number> => {
  if (!values.out) throw new UsageError('build needs --out DIR')
  const publishing = {
    out: typed(values.out),
    keys: values.keys === undefined ? null : typed(values.keys),
    days: daysOf(values),
  }
  const library = nameOf(values)
  return interruptible(signal => build({ source: typed(folder), library, signal }, publishing))
}

const signIn = async (folder: string, values: Values): Promise<number> => {
  if (!values.keys) throw new UsageError('sign needs --keys FOLDER')
  await sign({ out: typed(folder), keys: typed(values.keys), days: daysOf(values) })
  return 0
}

const makeKeys = async (folder: string, { renew }: Values): Promise<number> => {
  await keygen(typed(folder), renew)
  return 0
}

const trust = async (file: string, { data, source }: Values): Promise<number> => {
  const address = source && (/^https?:/.test(source) ? source : typed(source))
  const dataDir = data ? typed(data) : defaultDataFolder()
  const { id } = await trustRoot({ dataDir, key: typed(file), source: address ?? null, now: new Date() })
  console.log(`${dataDir} trusts the root key ${id}${address ? ` and reads from ${address}` : ''}`)
  return 0
}

/** Commands that take one file or folder. */
const COMMANDS: Readonly<Record<string, (folder: string, values: Values) => Promise<number>>> = {
  add: (folder, values) => add(typed(folder), libraryOf(values)),
  build: publish,
  keygen: makeKeys,
  sign: signIn,
  trust,
}

const run = async (): Promise<number> => {
  const { values, positionals } = usage()
  const [command = '', folder, ...others] = positionals
  if (values.help) {
    process.stdout.write(HELP)
    return 0
  }
  if (command === 'list' && !folder) return list(libraryOf(values))
  const carryOut = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined
  if (!carryOut)
    throw new UsageError(
      `Expected ${Object.keys(COMMANDS).join(', ')} or list, got "${positionals.join(' ')}"`,
    )
  if (!folder || others.length > 0)
    throw new UsageError(`${command} needs one ${command === 'trust' ? 'FILE' : 'FOLDER'}`)
  return carryOut(folder, values)
}

try {
  process.exitCode = await run()
} catch (error) {
  console.error(textOf(error))
  if (error instanceof UsageError) console.error(`\n${HELP}`)
  else if (
    ![SourceError, StorageError, KeysError, TrustError, FolderInUseError, Interrupted].some(
      known => error instanceof known,
    )
  )
    console.error(error)
  // 128 + SIGINT, as shells expect.
  process.exitCode = error instanceof Interrupted ? 130 : 2
}
