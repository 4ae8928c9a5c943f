/** Pure rules of the shows: what comes next, what is searched, what is wrong with one, how times are written. */
import type { PlayFault } from '../../../electron/contract/plays.ts'
import type { Show } from '../../../electron/contract/shows.ts'

/** The show after `id` in the order of the wall that is not passed over, or null after the last. */
export const nextAfter = (
  shows: readonly Show[],
  id: string,
  passedOver: (id: string) => boolean = () => false,
): Show | null => {
  const index = shows.findIndex(show => show.id === id)
  return index < 0 ? null : (shows.slice(index + 1).find(show => !passedOver(show.id)) ?? null)
}

/** Everything of a show that somebody may know of it. */
export const textsOf = ({ title, unit, performers, event, theme }: Show) => [
  title,
  unit,
  performers,
  event,
  theme,
]

/** Found by its title is meant more likely than found by its cast. */
export const titlesFirst = (shows: readonly Show[], byTitle: (show: Show) => boolean): readonly Show[] =>
  shows.toSorted((a, b) => Number(byTitle(b)) - Number(byTitle(a)))

/** What is missing of a show that ended, beyond what a container rounds. */
const CUT_OFF = { seconds: 3, share: 0.03 }

/** Whether a show ended long before its end: its file is not whole. */
export const isCutOff = (time: number, { seconds }: Pick<Show, 'seconds'>): boolean =>
  seconds - time > Math.max(CUT_OFF.seconds, CUT_OFF.share * seconds)

/** https://html.spec.whatwg.org/multipage/media.html#error-codes */
const DAMAGED = [2, 3]

/** @param code of the element's MediaError; undefined: it made no progress. @param there whether the station has the file. */
export const faultOf = (code: number | undefined, there: boolean): PlayFault => {
  if (!there) return 'missing'
  if (code === undefined) return 'stalled'
  return DAMAGED.includes(code) ? 'damaged' : 'unplayable'
}

/** What a video element says of itself. */
type Playing = Pick<HTMLVideoElement, 'paused' | 'autoplay'> & { played: { length: number } }

/** Whether it plays, or begins by itself once it can; a person's pause is neither. */
export const wantsToPlay = ({ paused, autoplay, played }: Playing): boolean =>
  !paused || (autoplay && played.length === 0)

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
