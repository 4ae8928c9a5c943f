/** Pure rules of the shows: what the wall filters, what comes next, how times are written. */
import type { Genre, Show } from '../../../electron/contract/shows.ts'

/** Genres that the library really has, in the order of the first show of each. */
export const genresOf = (shows: readonly Show[]): Genre[] => [...new Set(shows.map(({ genre }) => genre))]

export const ofGenre = (shows: readonly Show[], genre: Genre | null): readonly Show[] =>
  genre === null ? shows : shows.filter(show => show.genre === genre)

/** The show after `id` in the order of the wall, or null after the last. */
export const nextAfter = (shows: readonly Show[], id: string): Show | null => {
  const index = shows.findIndex(show => show.id === id)
  return index < 0 ? null : (shows[index + 1] ?? null)
}

/** `4:05`, `1:02:09`. */
export const timeText = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds))
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** The subtitles to begin with: the page's language, else the first there are. */
export const subtitlesFor = (show: Show, language: string) =>
  show.subtitles.find(subtitles => subtitles.language === language) ?? show.subtitles[0] ?? null

/** Seconds at which a show goes on that was stopped; 0: from its beginning. @param search such as `from=83.2` */
export const startAt = (search: string): number => {
  const from = Number(new URLSearchParams(search).get('from'))
  return Number.isFinite(from) && from > 0 ? from : 0
}
