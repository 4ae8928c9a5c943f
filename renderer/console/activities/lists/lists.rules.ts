/** Pure rules of the catalogue's lists: what uses an entry, how entries move, how the changes of two people go together. */
import {
  type Activity,
  type Catalogue,
  type CatalogueLists,
  type Category,
  LIST_NAMES,
  type ListName,
  ListsUpdate,
} from '../../../../electron/contract/activities.ts'

/** A venue and a slot have no pictogram. */
export type Entry = Pick<Category, 'id' | 'name'> & Partial<Pick<Category, 'pictogram'>>
export type Lists = Record<ListName, readonly Entry[]>

export interface ListsValues extends CatalogueLists {
  /** The lists that were opened, which tells what was changed since. */
  base: CatalogueLists
}

export const listsOf = ({ categories, venues, slots }: CatalogueLists): CatalogueLists => ({
  categories,
  venues,
  slots,
})
export const valuesOf = (lists: CatalogueLists): ListsValues => ({ ...listsOf(lists), base: listsOf(lists) })

export const checkLists = (values: ListsValues, { revision }: Pick<Catalogue, 'revision'>) =>
  ListsUpdate.safeParse({ ...listsOf(values), revision })

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/** Lists that differ. */
export const changedLists = (a: Lists, b: Lists): ListName[] =>
  LIST_NAMES.filter(name => !same(a[name], b[name]))

/** Activities that an entry cannot be removed from under, retired ones too. */
export const usersOf = (activities: readonly Activity[], id: string): Activity[] =>
  activities.filter(({ category, venues, slots }) => [category, ...venues, ...slots].includes(id))

export const movedBy = <Item>(items: readonly Item[], at: number, by: -1 | 1): Item[] => {
  const next = [...items]
  const [item] = next.splice(at, 1)
  if (item !== undefined) next.splice(at + by, 0, item)
  return next
}

/** One list: as it was opened, as it is written here, as somebody else saved it. */
interface Three<Of> {
  base: readonly Of[]
  mine: readonly Of[]
  theirs: readonly Of[]
}

const find = <Of extends Entry>(list: readonly Of[], id: string) => list.find(entry => entry.id === id)

/** What was changed here stands, what was not is as it is there. */
const mergedEntry = <Of extends Entry>(before: Of | undefined, mine: Of, theirs: Of): Of => ({
  ...theirs,
  ...(same(mine.pictogram, before?.pictogram) ? {} : { pictogram: mine.pictogram }),
  name: {
    zh: mine.name.zh === before?.name.zh ? theirs.name.zh : mine.name.zh,
    en: mine.name.en === before?.name.en ? theirs.name.en : mine.name.en,
  },
})

/** The entry after both changes; null when one removed it and the other left it alone. */
const kept = <Of extends Entry>({ base, mine, theirs }: Three<Of>, id: string): Of | null => {
  const [before, here, there] = [find(base, id), find(mine, id), find(theirs, id)]
  if (here && there) return mergedEntry(before, here, there)
  const one = here ?? there
  // Removed by one of the two: it goes, unless it is new or the other one changed it.
  return one && !same(one, before) ? one : null
}

const inBoth = <Of extends Entry>(list: readonly Of[], other: readonly Of[]) =>
  list.filter(({ id }) => find(other, id)).map(({ id }) => id)

/** Nothing that either of the two added or changed is lost; the order is mine if I moved anything. */
const mergedList = <Of extends Entry>(three: Three<Of>): Of[] => {
  const { base, mine, theirs } = three
  const iMoved = !same(inBoth(base, mine), inBoth(mine, base))
  const [first, second] = iMoved ? [mine, theirs] : [theirs, mine]
  const ids = [...new Set([...first, ...second].map(({ id }) => id))]
  return ids.map(id => kept(three, id)).filter(entry => entry !== null)
}

export const mergedLists = (values: ListsValues, theirs: CatalogueLists): ListsValues => {
  const { base } = values
  return {
    categories: mergedList({ base: base.categories, mine: values.categories, theirs: theirs.categories }),
    venues: mergedList({ base: base.venues, mine: values.venues, theirs: theirs.venues }),
    slots: mergedList({ base: base.slots, mine: values.slots, theirs: theirs.slots }),
    base: listsOf(theirs),
  }
}

const differs = (before: Entry, one: Entry, other: Entry) =>
  one.name.zh !== before.name.zh && other.name.zh !== before.name.zh && one.name.zh !== other.name.zh

/** Entries that both renamed, each in another way: putting both together keeps mine. */
export const renamedTwice = ({ base, ...mine }: ListsValues, theirs: CatalogueLists) =>
  LIST_NAMES.flatMap(name =>
    base[name].flatMap((before: Entry) => {
      const [here, there] = [find<Entry>(mine[name], before.id), find<Entry>(theirs[name], before.id)]
      return here && there && differs(before, here, there)
        ? [{ mine: here.name.zh, theirs: there.name.zh }]
        : []
    }),
  )

/** A removed entry as it was, at the end of its list. */
export const withEntry = (values: ListsValues, id: string): ListsValues => {
  const back = <Of extends Entry>(base: readonly Of[], now: readonly Of[]): Of[] => {
    const entry = find(base, id)
    return entry && !find(now, id) ? [...now, entry] : [...now]
  }
  const { base } = values
  return {
    categories: back(base.categories, values.categories),
    venues: back(base.venues, values.venues),
    slots: back(base.slots, values.slots),
    base,
  }
}
