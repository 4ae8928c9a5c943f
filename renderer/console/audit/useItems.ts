/** The items of a room as they are now: what they are called, and where one is opened. */
import { useQuery } from '@tanstack/react-query'
import { useSite } from '../../client/site.ts'
import { client } from '../../client/station.ts'
import { PAGES } from '../desk/pages.tsx'
import { shortened } from '../form/shortened.ts'
import { mayAny, useMay, useSession } from '../gate/session.ts'

/** Letters of a name within a field. */
const NAME_LENGTH = 24

type Names = [id: string, name: string][]

interface Known {
  /** Every item with a page of its own. */
  items: Names
  /** What else the fields of such an item may name. */
  others?: Names
}

const zh = ({ id, name }: { id: string; name: { zh: string } }): Names[number] => [id, name.zh]

const activities = async (): Promise<Required<Known>> => {
  const { activities, categories, venues, slots } = await client.activities.catalogue()
  return {
    items: activities.map(({ id, title }) => [id, title.zh]),
    others: [...categories, ...venues, ...slots].map(zh),
  }
}

const KNOWN: Record<string, () => Promise<Known>> = {
  captions: async () => ({ items: (await client.captions.list()).map(({ id, text }) => [id, text]) }),
  notices: async () => ({ items: (await client.notices.list()).map(({ id, title }) => [id, title]) }),
  shows: async () => ({ items: (await client.shows.list()).map(({ id, title }) => [id, title]) }),
  programme: async () => {
    const [{ playlists, blocks }, shows] = await Promise.all([client.programme.list(), client.shows.list()])
    return {
      items: [...playlists, ...blocks].map(({ id, title }) => [id, title]),
      others: shows.map(({ id, title }) => [id, title]),
    }
  },
  accounts: async () => ({ items: (await client.accounts.list()).map(({ id, name }) => [id, name]) }),
  activities,
  rounds: async () => {
    const [rounds, { items, others }] = await Promise.all([client.rounds.list(), activities()])
    return { items: rounds.map(({ id, number }) => [id, `${number}`]), others: [...items, ...others] }
  },
}

/** Under the room's own key, so that news of the room ask again. */
const useKnown = (room: string) => {
  const may = useMay()
  const ask = room === 'accounts' && !may('administrator') ? undefined : KNOWN[room]
  return useQuery({
    queryKey: [[room], { names: true }],
    queryFn: ask ?? (() => ({ items: [] })),
    enabled: ask !== undefined,
  }).data
}

/** @param item null: the whole room. */
export const useItems = (room: string, item: string | null) => {
  // A sign-in is of an account.
  const folder = room === 'staff' ? 'accounts' : room
  const { roles } = useSession().member
  const mayOpen = PAGES.some(page => page.name === folder && mayAny(roles, page.roles))
  const known = useKnown(folder)
  const places: Names = (useSite()?.places ?? []).map(({ id, name }) => [id, name])
  const isThere = item !== null && (known?.items.some(([id]) => id === item) ?? false)
  const everyone = [...places, ...(known?.others ?? []), ...(known?.items ?? [])]
  return {
    /** A caption is called by its words, which may be many. */
    names: new Map(everyone.map(([id, name]) => [id, shortened(name, NAME_LENGTH)])),
    /** Where the item is opened; null: nowhere for this person, or not known yet. */
    path: isThere && mayOpen ? `/${folder}/${item}` : null,
    isGone: item !== null && known !== undefined && !isThere,
  }
}
