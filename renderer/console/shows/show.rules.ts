/** Pure rules of shows in the console: what staff say about one, and how long it is. */
import { GENRES, type Genre, type Show, ShowFacts } from '../../../electron/contract/shows.ts'

export const factsOf = ({ title, genre, unit, performers, event, theme, date }: Show): ShowFacts => ({
  title,
  genre,
  unit,
  performers,
  event,
  theme,
  date,
})

export const checkShow = (facts: ShowFacts) => ShowFacts.safeParse(facts)

const two = (value: number) => String(value).padStart(2, '0')

/** `4:05` or `1:02:03`. */
export const clockLength = (seconds: number): string => {
  const whole = Math.round(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** The genres that the library has a show of. */
export const genresOf = (shows: readonly Pick<Show, 'genre'>[]): Genre[] =>
  GENRES.filter(genre => shows.some(show => show.genre === genre))
