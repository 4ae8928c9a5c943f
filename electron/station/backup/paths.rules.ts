/** Which files of a data folder make up a site, and which names a backup may hold. */
import type { BackupScope } from '../../contract/backup.ts'
import { SHOW_ID } from '../shows/record.rules.ts'
import { LONGEST_PATH } from './tar.rules.ts'

/** Documents without personal data and secrets; what is not named here goes only into an encrypted backup. */
const CONTENT_DOCUMENTS = ['captions', 'notices', 'activities', 'rounds', 'site'] as const

/** What staff brought to be seen and heard with them. */
export const CONTENT_FOLDERS = ['documents/pictures', 'documents/recordings'] as const

export const LEDGER = 'ledger.sqlite'
const LEDGER_LOG = `${LEDGER}-wal`

/** The counts of passes, and what SQLite may have beside it in the middle of a write. */
export const PROOF = 'proof.sqlite'
const PROOF_JOURNAL = `${PROOF}-journal`

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

const PLACES: Readonly<Record<string, Place>> = {
  documents: ([first = '', second, ...others], scope) => {
    if (others.length > 0) return false
    if (second !== undefined) return CONTENT_FOLDERS.some(folder => folder === `documents/${first}`)
    const document = documentOf(first)
    return document !== null && (scope === 'everything' || CONTENT_DOCUMENTS.some(name => name === document))
  },
  [LEDGER]: (names, scope) => names.length === 0 && scope === 'everything',
  [PROOF]: (names, scope) => names.length === 0 && scope === 'everything',
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
    ? ['documents', 'keys', LEDGER_LOG, LEDGER, PROOF_JOURNAL, PROOF]
    : contentParts),
  ...(library ? ['library'] : []),
]

const contentParts = [
  ...CONTENT_DOCUMENTS.flatMap(name => [`documents/${name}.json`, `documents/${name}.previous.json`]),
  ...CONTENT_FOLDERS,
]
