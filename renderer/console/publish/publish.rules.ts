/** Pure rules of the page that builds libraries: what is missing in the form, how long it takes, what is said of it. */
import type {
  PublishLook,
  PublishOrder,
  PublishOutcome,
  Remarks,
} from '../../../electron/contract/publish.ts'
import { GOOD_FOR_DAYS } from '../../../electron/contract/publish.ts'
import { chosenFolder } from '../form/folderChoice.rules.ts'

export interface OrderValues {
  /** Path of a place, or `OTHER`: the folder that is typed; null: nothing chosen yet. */
  source: string | null
  typedSource: string
  out: string | null
  typedOut: string
  sign: boolean
  days: number
}

/** What was built last is most often built again. */
export const valuesFrom = (last: Pick<PublishOrder, 'source' | 'out'> | null): OrderValues => ({
  source: last?.source ?? null,
  out: last?.out ?? null,
  ...{ typedSource: '', typedOut: '', sign: true, days: GOOD_FOR_DAYS },
})

export const foldersOf = ({ source, typedSource, out, typedOut }: OrderValues) => ({
  source: chosenFolder(source, typedSource),
  out: chosenFolder(out, typedOut),
})

/** Whether a look was at these folders. */
export const isLookAt = (look: PublishLook | null, values: OrderValues): look is PublishLook => {
  const { source, out } = foldersOf(values)
  return look !== null && look.source === source && look.out === out
}

export type Time =
  | { unit: 'seconds' | 'minutes'; count: number }
  | { unit: 'hours'; hours: number; minutes: number }

const MINUTE = 60
const HOUR = 60 * MINUTE

/** Rounded up: who waits would rather be surprised. */
export const timeOf = (seconds: number): Time => {
  if (seconds < MINUTE) return { unit: 'seconds', count: Math.max(1, Math.ceil(seconds)) }
  if (seconds < HOUR) return { unit: 'minutes', count: Math.ceil(seconds / MINUTE) }
  const minutes = Math.ceil(seconds / MINUTE)
  return { unit: 'hours', hours: Math.floor(minutes / 60), minutes: minutes % 60 }
}

export const goesIn = ({ known, asIs, convert }: PublishLook): number => known + asIs + convert

export const isShort = ({ bytes, freeBytes }: PublishLook): boolean => freeBytes !== null && freeBytes < bytes

export const hasRemarks = (remarks: Remarks): boolean => Object.values(remarks).some(list => list.length > 0)

/** Videos that stay out for the same reason are named together. */
export const byReason = (leftOut: Remarks['leftOut']) => [...Map.groupBy(leftOut, ({ code }) => code)]

/** Of which a person on site can make more than of our sentence alone. */
export const NEEDS_DETAIL: ReadonlyArray<Remarks['leftOut'][number]['code']> = [
  'truncated',
  'damaged',
  'unreadable',
  'unclear-consent',
  'not-converted',
]

/** As many as are read; the rest is counted. */
export const MOST_NAMED = 20

export type Standing = 'signed' | 'unsigned' | 'failed'

/** Null: there is nothing to say; that somebody stopped it is said where it can be gone on with. */
export const standingOf = ({ failure, built, signed }: PublishOutcome): Standing | null => {
  if (failure?.code === 'cancelled') return null
  if (signed) return 'signed'
  if (failure && !built) return 'failed'
  return built ? 'unsigned' : null
}
