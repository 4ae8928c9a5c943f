/** Pure rules of what a block plays on a day: its shows with safety films between them, without what cannot be played. */
import type { Block, Playlist, ProgrammeItem } from '../../contract/programme.ts'
import { type CycleItem, interleaved, safetyPool } from '../../contract/programmeCycle.ts'
import type { Show } from '../../contract/shows.ts'

export interface Cycle {
  block: Block
  playlist: Playlist
  /** The local day that this time of the block belongs to. */
  day: string
  place: string
  /** Whatever can be played now. */
  playable: readonly Show[]
}

const DAY_MS = 86_400_000

/** Other screens and blocks begin with other films; the next day goes on with the films after those of this one. */
const turnOf = ({ block, day, place }: Cycle): number => {
  const offset = [...`${place}/${block.id}`].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0)) % 9_973, 7)
  return Math.floor(Date.parse(day) / DAY_MS) + offset
}

/** The first, second … time that a show comes in the cycle. */
const occurrences = () => {
  const seen = new Map<string, number>()
  return ({ show, kind }: CycleItem): number => {
    const nth = (seen.get(`${kind} ${show}`) ?? 0) + 1
    seen.set(`${kind} ${show}`, nth)
    return nth
  }
}

export const cycleOf = (cycle: Cycle): ProgrammeItem[] => {
  const { block, playlist, day, playable } = cycle
  const titles = new Map(playable.map(({ id, title }) => [id, title]))
  const shows = playlist.shows.map(({ show }) => show).filter(show => titles.has(show))
  const films = safetyPool(playlist.safety.films?.map(({ show }) => show) ?? null, playable, shows)
  const nthOf = occurrences()
  return interleaved(shows, films, block.safety ?? playlist.safety.share, turnOf(cycle)).map(item => ({
    key: `${block.id}.${day}.${item.kind}.${item.show}.${nthOf(item)}`,
    title: titles.get(item.show) ?? item.show,
    ...item,
  }))
}
