/** Pure rule of what a programme needs: shows that no sync may let go. */
import type { Block, Playlist } from '../../contract/programme.ts'
import { safetyPool } from '../../contract/programmeCycle.ts'
import type { Show } from '../../contract/shows.ts'

/** What lists name whose blocks are not over, also what is not here yet, and the films that come in between. */
export const scheduledShows = (
  { playlists, blocks }: { playlists: readonly Playlist[]; blocks: readonly Block[] },
  library: readonly Show[],
  today: string,
): string[] => {
  const ahead = blocks.filter(({ lastDay }) => lastDay === null || lastDay >= today)
  const shows = ahead.flatMap(block => {
    const list = playlists.find(({ id }) => id === block.playlist)
    if (!list) return []
    const { share, films } = list.safety
    const named = list.shows.map(({ show }) => show)
    if ((block.safety ?? share).kind === 'none') return named
    return [...named, ...(films?.map(({ show }) => show) ?? safetyPool(null, library, named))]
  })
  return [...new Set(shows)]
}
