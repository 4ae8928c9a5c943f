/** Pure rules of the catalogue's list: which activities are in sight, in the order of their categories. */
import type { Activity, Catalogue } from '../../../electron/contract/activities.ts'

export const USES = ['all', 'offered', 'retired'] as const
export type Use = (typeof USES)[number]

const isOf = ({ retired }: Activity, use: Use) => use === 'all' || retired === (use === 'retired')

export const countsOf = (activities: readonly Activity[]): Record<Use, number> => ({
  all: activities.length,
  offered: activities.filter(activity => isOf(activity, 'offered')).length,
  retired: activities.filter(activity => isOf(activity, 'retired')).length,
})

export type CatalogueSieve = {
  use: Use
  /** Identifier of a category. */
  category: string
}
export const OPEN_SIEVE: CatalogueSieve = { use: 'all', category: 'all' }

/** As an address has it; what the list does not know is passed by. */
export const sieveOf = ({ use, category }: Record<keyof CatalogueSieve, string>): CatalogueSieve => ({
  use: USES.find(one => one === use) ?? 'all',
  category,
})

/** In the order of the categories, as menus have them. */
export const inOrder = ({ categories, activities }: Catalogue): Activity[] =>
  categories.flatMap(({ id }) => activities.filter(activity => activity.category === id))

export const passes = (activity: Activity, { use, category }: CatalogueSieve): boolean =>
  isOf(activity, use) && (category === 'all' || activity.category === category)

/** Everything of an activity that a search may find. */
export const textsOf = ({ title, pitch, organiser, equipment }: Activity): string[] => [
  ...[title.zh, title.en, pitch.zh, pitch.en],
  ...[organiser, equipment],
]
