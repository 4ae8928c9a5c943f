/** Pure rules of the sync page: what its one question is answered with, and the form's values. */
import {
  SyncSettings as Settings,
  type SyncOutcome,
  type SyncSettings,
  type SyncState,
} from '../../../electron/contract/sync.ts'

export type Standing = 'noSource' | 'noKey' | 'never' | 'failed' | 'expired' | 'incomplete' | 'fresh'

/** What there is to say first, the thing to do before all others foremost. */
export const standingOf = ({ settings, roots, library, runs }: SyncState): Standing => {
  if (runs.length === 0 && settings.sources.length === 0) return 'noSource'
  if (runs.length === 0 && roots.length === 0) return 'noKey'
  const [last] = runs
  if (!last) return 'never'
  if (last.result === 'failed') return 'failed'
  if (library?.expired) return 'expired'
  return library && library.present < library.shows ? 'incomplete' : 'fresh'
}

export type Ending = SyncOutcome['result'] | 'stopped'

export const endingOf = ({ result, failures }: SyncOutcome): Ending =>
  failures.some(({ code }) => code === 'cancelled' || code === 'window-over') ? 'stopped' : result

type Kind = SyncSettings['sources'][number]['kind']
export const SOURCE_KINDS = ['web', 'folder', 'station'] as const satisfies readonly Kind[]

export interface SourceValues {
  /** Of this row alone, as long as the form is open. */
  id: string
  kind: Kind
  address: string
}

export interface SettingsValues {
  sources: SourceValues[]
  /** Megabit a second, as lines are sold; 0: as fast as it goes. */
  megabits: number
  /** Gigabyte, as disks are sold; 0: the whole library. */
  gigabytes: number
  share: boolean
}

const BYTES_PER_MEGABIT = 125_000
const GIGABYTE = 1e9

export const valuesOf = ({ sources, bytesPerSecond, quotaBytes, share }: SyncSettings): SettingsValues => ({
  sources: sources.map(({ id, kind, address }) => ({ id, kind, address })),
  megabits: (bytesPerSecond ?? 0) / BYTES_PER_MEGABIT,
  gigabytes: (quotaBytes ?? 0) / GIGABYTE,
  share,
})

const ofUnits = (units: number, bytes: number) => (units > 0 ? Math.round(units * bytes) : null)

/** A row that was added and never written in is none. */
const written = (sources: readonly SourceValues[]) => sources.filter(({ address }) => address.trim() !== '')

export const checkSettings = ({ sources, megabits, gigabytes, share }: SettingsValues) =>
  Settings.safeParse({
    sources: written(sources).map(source => ({ ...source, address: source.address.trim() })),
    bytesPerSecond: ofUnits(megabits, BYTES_PER_MEGABIT),
    quotaBytes: ofUnits(gigabytes, GIGABYTE),
    share,
  })

/** Whether the address of a row is none of its kind. */
export const isBadAddress = (source: SourceValues): boolean =>
  written([source]).length > 0 &&
  !checkSettings({ sources: [source], megabits: 0, gigabytes: 0, share: false }).success

/** The next number that no row has. */
export const withRow = (sources: readonly SourceValues[]): SourceValues[] => {
  const taken = sources.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0))
  return [...sources, { id: `source-${Math.max(0, ...taken) + 1}`, kind: 'web', address: '' }]
}

/** One row a place up. */
export const raised = (sources: readonly SourceValues[], index: number): SourceValues[] => {
  const moved = [...sources]
  const [row] = moved.splice(index, 1)
  if (row) moved.splice(Math.max(0, index - 1), 0, row)
  return moved
}
