/** The command `npm run backup`: makes, checks, restores and lists backups by hand. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ErrorMap } from '@orpc/contract'
import type { BackupContents } from '../contract/backup.ts'
import { contract } from '../contract/index.ts'
import { defaultDataFolder } from '../dataFolder.ts'
import { knownPassphrase, newPassphrase, PassphraseError } from './backup/askPassphrase.ts'
import { BackupError } from './backup/failures.ts'
import type { Watching } from './backup/make.ts'
import { makeOffline } from './backup/makeOffline.ts'
import { checkBackup, isEncrypted, type OpenJob } from './backup/open.ts'
import { placesOf } from './backup/places.ts'
import { restoreFolder } from './backup/restoreFolder.ts'
import { Refusal } from './refusal.ts'
import { FolderInUseError } from './storage/lock.ts'
import { StorageError, textOf } from './storage/problems.ts'

const HELP = `Usage:
  npm run backup -- make --to FOLDER [--content] [--no-shows] [--no-passphrase] [--data DIR]
  npm run backup -- check FILE        read a backup through and verify all of it
  npm run backup -- restore FILE      restore it into a new or empty data folder
  npm run backup -- list FOLDER       list the backups in a folder

  --data DIR              the station's data folder; without it ${defaultDataFolder()}
  --content               only what screens show and are set to: no orders, accounts, keys
  --no-shows              without the videos of the library
  --no-passphrase         not encrypted; with --content alone
  --passphrase-file FILE  the passphrase is the first line of FILE; without it you are asked
  --help                  this text

A running station makes and restores backups in its console, under Backup. Here it must be stopped.

Exit status: 0 done; 1 the backup was not made, is not good, or the passphrase is wrong;
2 nothing could be done: wrong usage, or a folder that cannot be used; 130 stopped by Ctrl+C.
`

class UsageError extends Error {}

/** npm moves to the package's folder; names that a person typed count from where they typed them. */
const typed = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path)

const options = {
  data: { type: 'string' },
  to: { type: 'string' },
  content: { type: 'boolean', default: false },
  'no-shows': { type: 'boolean', default: false },
  'no-passphrase': { type: 'boolean', default: false },
  'passphrase-file': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const

const usage = () => {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    throw new UsageError(textOf(error))
  }
}
type Values = ReturnType<typeof usage>['values']

const fileOf = (values: Values) => values['passphrase-file'] && typed(values['passphrase-file'])
const dataOf = (values: Values) => (values.data ? typed(values.data) : defaultDataFolder())

const make = async (values: Values, watching: Watching) => {
  if (!values.to) throw new UsageError('make needs --to FOLDER')
  if (values['no-passphrase'] && !values.content)
    throw new UsageError('a backup of everything holds keys and is always encrypted; add --content')
  const passphrase = values['no-passphrase'] ? null : await newPassphrase(fileOf(values))
  const scope = values.content ? 'content' : 'everything'
  const order = { folder: typed(values.to), scope, library: !values['no-shows'], passphrase } as const
  const { path, bytes } = await makeOffline(dataOf(values), order, watching)
  console.log(`${path}\t${bytes} bytes`)
}

const described = ({ mine, place, madeAt, scope, library, counts }: BackupContents) =>
  [
    `${mine} ${place}, made ${madeAt}`,
    `${scope}${library ? ', with shows' : ', without shows'}`,
    ...Object.entries(counts).flatMap(([what, count]) => (count === null ? [] : [`${what}: ${count}`])),
  ].join('\n')

/** Asks only where the file is encrypted. */
const jobOf = async (file: string, values: Values): Promise<OpenJob> => {
  const path = typed(file)
  return { path, passphrase: (await isEncrypted(path)) ? await knownPassphrase(fileOf(values)) : null }
}

const check = async (file: string, values: Values, watching: Watching) =>
  console.log(described(await checkBackup(await jobOf(file, values), watching)))

const restore = async (file: string, values: Values, watching: Watching) => {
  const into = dataOf(values)
  console.log(described(await restoreFolder(await jobOf(file, values), into, watching)))
  console.log(`restored into ${into}`)
}

const list = async (folder: string) => {
  const findSticks = async () => []
  const [place] = await placesOf({ dataDir: folder, findSticks }, [folder])
  if (!place) throw new UsageError(`There is no folder ${folder}`)
  for (const { name, bytes, modifiedAt, encrypted } of place.backups)
    console.log([name, `${bytes} bytes`, modifiedAt, encrypted ? 'encrypted' : 'not encrypted'].join('\t'))
  if (place.backups.length === 0) console.error(`There are no backups in ${folder}`)
}

const run = async (watching: Watching) => {
  const { values, positionals } = usage()
  const [command, named, ...others] = positionals
  if (values.help) return void process.stdout.write(HELP)
  if (others.length > 0)
    throw new UsageError(`Expected one name after ${command}, got "${others.join(' ')}" too`)
  if (command === 'make' && !named) return make(values, watching)
  if (command === 'check' && named) return check(named, values, watching)
  if (command === 'restore' && named) return restore(named, values, watching)
  if (command === 'list' && named) return list(typed(named))
  throw new UsageError(
    `Expected make, check FILE, restore FILE or list FOLDER, got "${positionals.join(' ')}"`,
  )
}

/** A terminal sees how far it is; a log is spared. */
const shownOn = (stream: NodeJS.WriteStream) => {
  let drawn = 0
  return (done: number, total: number | null) => {
    if (!stream.isTTY || !total || performance.now() - drawn < 100) return
    drawn = performance.now()
    stream.write(`\r\u001b[K${Math.floor((done / total) * 100)} %`)
  }
}

/** What the contract says of a refusal, which knows only its code. */
const wordsOf = (error: unknown): string => {
  const declared: ErrorMap = contract.backup.make['~orpc'].errorMap
  if (error instanceof Refusal) return declared[error.code]?.message ?? error.code
  return interrupted(error) ? 'Interrupted; nothing was left behind' : textOf(error)
}
const interrupted = (error: unknown) => error instanceof Error && error.name === 'AbortError'

const exitCodeOf = (error: unknown): number => {
  console.error(wordsOf(error))
  if (error instanceof UsageError) console.error(`\n${HELP}`)
  // 128 + SIGINT, as shells expect.
  if (interrupted(error)) return 130
  if (error instanceof BackupError) return 1
  const known = [UsageError, PassphraseError, StorageError, FolderInUseError, Refusal]
  if (!known.some(kind => error instanceof kind)) console.error(error)
  return 2
}

const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
await run({ progress: shownOn(process.stderr), signal: stop.signal }).catch((error: unknown) => {
  process.exitCode = exitCodeOf(error)
})
