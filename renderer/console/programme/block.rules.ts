/** Pure rules of a block's form: its values, what of them is sent, and the period that its next times lie in. */
import { type Block, BlockDraft } from '../../../electron/contract/programme.ts'
import type { SafetyShare } from '../../../electron/contract/programmeCycle.ts'
import { ALWAYS, type When } from '../../../electron/contract/when.ts'
import { toLocal } from '../form/period.rules.ts'

export interface BlockValues {
  title: string
  playlist: string | null
  places: string[]
  /** Local days; an empty last one: it goes on. */
  firstDay: string
  lastDay: string
  when: When
  loops: boolean
  safety: SafetyShare | null
  revision: number
}

/** @param playlist the only one there is, else null */
export const newBlock = (now: Date, playlist: string | null): BlockValues => ({
  ...{ title: '', playlist, places: [], firstDay: toLocal(now).slice(0, 10), lastDay: '' },
  ...{ when: ALWAYS, loops: true, safety: null, revision: 0 },
})

export const valuesOf = ({ title, playlist, places, firstDay, lastDay, ...rest }: Block): BlockValues => ({
  ...{ title, playlist, places, firstDay, lastDay: lastDay ?? '' },
  ...{ when: rest.when, loops: rest.loops, safety: rest.safety, revision: rest.revision },
})

export const checkBlock = ({ revision: _, lastDay, ...words }: BlockValues) =>
  BlockDraft.safeParse({ ...words, lastDay: lastDay || null })

/** Local moments; a block without a last day goes on beyond whatever is asked. */
export const periodOf = ({ firstDay, lastDay, when }: BlockValues) => ({
  start: firstDay && `${firstDay}T00:00`,
  end: lastDay ? `${lastDay}T23:59` : '2999-12-31T00:00',
  when,
})
