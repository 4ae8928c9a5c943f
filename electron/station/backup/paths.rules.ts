/** Which files of a data folder make up a site, and which names a backup may hold. */
import type { BackupScope } from '../../contract/backup.ts'
import { SHOW_ID } from '../shows/record.rules.ts'
import { LONGEST_PATH } from './tar.rules.ts'

/** Documents without personal data and secrets; what is not named here goes only into an encrypted backup. */
const CONTENT_DOCUMENTS = ['captions', 'notices', 'activities', 'rounds', 'programme', 'site'] as const

/** What staff brought to be seen and heard with them. */
export const CONTENT_FOLDERS = ['documents/pictures', 'documents/recordings'] as const

export const LEDGER = 'ledger.sqlite'
const LEDGER_LOG = `${LEDGER}-wal`

/** Counts of passes and of plays, and what SQLite may have beside them in the middle of a write. */
export const TALLIES = ['proof.sqlite', 'plays.sqlite'] as const
const BESIDE_TALLIES = TALLIES.flatMap(name => [`${name}-journal`, `${name}-wal`])

/** Letters, digits, dots, dashes and underlines; never hidden, never ending in a dot, which Windows would drop. */
const NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/
/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

export const isPlainName = (name: string): boolean => NAME.test(name) && !DEVICE.test(name)

/** Name of a document from the name of its newest generation, else null. */
export const documentOf = (file: string): string | null =>
  /^([A-Za-z][A-Za-z0-9-]*)\.json$/.exec(file)?.[1] ?? null

const KEYS_DEPTH = 3

type Place = (names: readonly string[], scope: BackupScope) => boolean

const alone: Place = (names, scope) => names.length === 0 && scope === 'everything'

const PLACES: Readonly<Record<string, Place>> = {
  documents: ([first = '', second, ...others], scope) => {
    if (others.length > 0) return false
    if (second !== undefined) return CONTENT_FOLDERS.some(folder => folder === `documents/${first}`)
    const document = documentOf(first)
    return document !== null && (scope === 'everything' || CONTENT_DOCUMENTS.some(name => name === document))
  },
  [LEDGER]: alone,
  ...Object.fromEntries(TALLIES.map(name => [name, alone])),
  keys: (names, scope) => names.length > 0 && names.length <= KEYS_DEPTH && scope === 'everything',
  library: ([id = '', file, ...others]) => SHOW_ID.test(id) && file !== undefined && others.length === 0,
}

/** Whether a backup of this scope may hold a file of this path, which also says where it would be put. */
export const belongs = (path: string, scope: BackupScope): boolean => {
  const [place = '', ...names] = path.split('/')
  if (path.length > LONGEST_PATH || ![place, ...names].every(isPlainName)) return false
  return Object.hasOwn(PLACES, place) && PLACES[place]?.(names, scope) === true
}

/** What a restore replaces as a whole, in the order in which it moves: the ledger's log never meets another ledger. */
export const partsOf = (scope: BackupScope, library: boolean): string[] => [
  ...(scope === 'everything'
    ? ['documents', 'keys', LEDGER_LOG, LEDGER, ...BESIDE_TALLIES, ...TALLIES]
    : contentParts),
  ...(library ? ['library'] : []),
]

const contentParts = [
  ...CONTENT_DOCUMENTS.flatMap(name => [`documents/${name}.json`, `documents/${name}.previous.json`]),
  ...CONTENT_FOLDERS,
]
