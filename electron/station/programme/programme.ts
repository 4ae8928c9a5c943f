/** 播出单: keeps playlists and blocks, and knows what plays on a screen when. */
import type { Which } from '../../contract/approval.ts'
import type {
  Block,
  BlockDraft,
  DayPlan,
  Playlist,
  PlaylistDraft,
  ProgrammeNow,
} from '../../contract/programme.ts'
import type { ListedShow } from '../../contract/programmeCycle.ts'
import type { Show } from '../../contract/shows.ts'
import type { Sound } from '../../contract/sound.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Actor } from '../ports.ts'
import type { Calendar } from '../published/airing.rules.ts'
import { dayAfter, dayOf, momentAt } from '../published/days.rules.ts'
import type { Whereabouts } from '../published/published.rules.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { cycleOf } from './cycle.rules.ts'
import { keptList, type Meta } from './keptList.ts'
import { type Part, type Planning, partsBetween, stateAt, turnsBetween } from './plan.rules.ts'
import { PROGRAMME, type ProgrammeDocument } from './programme.document.ts'
import { scheduledShows } from './scheduled.rules.ts'

export interface ProgrammeParts extends RoomParts {
  /** Place and tags of this screen. */
  here: () => Whereabouts
  calendar: () => Calendar
  quietHours: () => Sound['quietHours']
  shows: () => readonly Show[]
  /** Shows that failed so often that they wait for staff. */
  isSetAside: (show: string) => boolean
}

/** How far ahead a screen is told when its block changes. */
const AHEAD_MS = 2 * 86_400_000

export const openProgramme = async (parts: ProgrammeParts) => {
  const { clock, shows } = parts
  const document = await parts.openDocument({ ...PROGRAMME, initial: { playlists: [], blocks: [] } })
  const inTurn = oneAtATime()
  const now = () => clock.now().toISOString()

  const save = async (change: Partial<ProgrammeDocument>) => {
    await document.save({ ...document.data, ...change })
    parts.announce('programme')
  }
  const playlists = keptList<Omit<Playlist, keyof Meta>>({
    ...parts,
    items: () => document.data.playlists,
    put: next => save({ playlists: next }),
  })
  const blocks = keptList<Omit<Block, keyof Meta>>({
    ...parts,
    items: () => document.data.blocks,
    put: next => save({ blocks: next }),
  })

  /** Shows by their titles; one that has left the library keeps the title that it had. */
  const named = (ids: readonly string[], before: readonly ListedShow[]): ListedShow[] => {
    const titles = new Map([
      ...before.map(({ show, title }) => [show, title] as const),
      ...shows().map(({ id, title }) => [id, title] as const),
    ])
    return ids.map(show => ({ show, title: titles.get(show) ?? show }))
  }
  const listOf = (
    { title, shows: ids, safety: { share, films } }: PlaylistDraft,
    before: ListedShow[] = [],
  ) => ({
    title,
    shows: named(ids, before),
    safety: { share, films: films && named(films, before) },
  })

  const demandPlaylist = ({ playlist }: BlockDraft) => {
    if (!document.data.playlists.some(({ id }) => id === playlist)) throw new Refusal('UNKNOWN_PLAYLIST')
  }
  const demandUnused = (id: string) => {
    const using = document.data.blocks.filter(({ playlist }) => playlist === id).map(({ title }) => title)
    if (using.length > 0) throw new Refusal('LIST_IN_USE', { blocks: using })
  }

  const planning = (here: Whereabouts): Planning => ({
    here,
    blocks: document.data.blocks,
    calendar: parts.calendar(),
    quietHours: parts.quietHours(),
  })

  const itemsOf = (turn: Part['turn'], place = '') => {
    const playlist = document.data.playlists.find(({ id }) => id === turn?.block.playlist)
    if (!turn || !playlist) return []
    const playable = shows().filter(({ id }) => !parts.isSetAside(id))
    return cycleOf({ block: turn.block, day: turn.day, playlist, place, playable })
  }

  const told = ({ state, turn }: Pick<Part, 'state' | 'turn'>, here: Whereabouts) => {
    const items = itemsOf(turn, here[0])
    return {
      state: state === 'playing' && items.length === 0 ? ('off' as const) : state,
      block: turn && { id: turn.block.id, title: turn.block.title },
      loops: turn?.block.loops ?? false,
      items,
    }
  }

  const at = (moment: string, here: Whereabouts): ProgrammeNow => {
    const horizon = new Date(Date.parse(moment) + AHEAD_MS).toISOString()
    const [part] = partsBetween(planning(here), moment, horizon)
    if (!part) throw new Error('every moment lies in a part of the plan')
    return { ...told(part, here), until: part.end < horizon ? part.end : null }
  }

  /** From the midnight that a day begins with to the next. */
  const boundsOf = (day: string) => ({
    start: momentAt(day, 0).toISOString(),
    end: momentAt(dayAfter(day), 0).toISOString(),
  })

  let shown = ''
  return {
    at,
    now: () => at(now(), parts.here()),
    list: () => document.data,
    /** What is on a day at a place, with the items of what plays, and how long each of them is. */
    partsOf: (day: string, here: Whereabouts) => {
      const { start, end } = boundsOf(day)
      const lengths = new Map(shows().map(({ id, seconds }) => [id, seconds]))
      return partsBetween(planning(here), start, end).map(part => {
        const { items, ...rest } = told(part, here)
        const timed = items.map(item => ({ ...item, seconds: lengths.get(item.show) ?? 0 }))
        return { start: part.start, end: part.end, ...rest, items: timed }
      })
    },
    day: (day: string, here: Whereabouts): DayPlan => {
      const { start, end } = boundsOf(day)
      const plan = planning(here)
      return {
        start,
        end,
        stretches: partsBetween(plan, start, end).flatMap(({ state, turn, ...airing }) =>
          state === 'off' ? [] : [{ ...airing, state, block: turn?.block.id ?? null }],
        ),
        asked: turnsBetween(plan, start, end).map(turn => ({
          start: turn.start,
          end: turn.end,
          block: turn.block.id,
        })),
      }
    },
    createPlaylist: (actor: Actor, draft: PlaylistDraft) =>
      inTurn(() => playlists.create(actor, listOf(draft))),
    updatePlaylist: (actor: Actor, which: Which, draft: PlaylistDraft) =>
      inTurn(async () => {
        const before = playlists.find(which)
        const known = [...before.shows, ...(before.safety.films ?? [])]
        return playlists.update(actor, before, listOf(draft, known))
      }),
    removePlaylist: (actor: Actor, which: Which) =>
      inTurn(async () => {
        const before = playlists.find(which)
        demandUnused(before.id)
        return playlists.remove(actor, before)
      }),
    createBlock: (actor: Actor, draft: BlockDraft) =>
      inTurn(async () => {
        demandPlaylist(draft)
        return blocks.create(actor, draft)
      }),
    updateBlock: (actor: Actor, which: Which, draft: BlockDraft) =>
      inTurn(async () => {
        const before = blocks.find(which)
        demandPlaylist(draft)
        return blocks.update(actor, before, draft)
      }),
    removeBlock: (actor: Actor, which: Which) => inTurn(async () => blocks.remove(actor, blocks.find(which))),
    /** Shows that no sync may let go. */
    scheduled: () => scheduledShows(document.data, shows(), dayOf(clock.now())),
    /** Announces what the clock, the site, the library or a show that failed changed since the last tick. */
    tick: () => {
      const here = parts.here()
      const showing = JSON.stringify(told(stateAt(planning(here), now()), here))
      if (showing !== shown) parts.announce('programme')
      shown = showing
    },
  }
}
export type Programme = Awaited<ReturnType<typeof openProgramme>>
