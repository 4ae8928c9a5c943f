/** Which caption comes next, what counts as news, and how fast and how far apart captions run. */
import type { CrawlItem } from '../../electron/contract/captions.ts'
import type { Level } from '../../electron/contract/common.ts'
import { oneLine } from './text.rules.ts'

/** A caption as it is drawn: text on one line, the level in words. */
export type Line = CrawlItem & { label: string }

export const linesOf = (captions: readonly CrawlItem[], levelLabel: (level: Level) => string): Line[] =>
  captions.map(({ id, revision, text, level }) => ({
    id,
    revision,
    level,
    text: oneLine(text),
    label: levelLabel(level),
  }))

const sameLine = (one: Line, other: Line | undefined) =>
  one.id === other?.id &&
  one.revision === other.revision &&
  one.text === other.text &&
  one.level === other.level &&
  one.label === other.label

export const sameLines = (before: readonly Line[], after: readonly Line[]) =>
  before.length === after.length && before.every((line, place) => sameLine(line, after[place]))

const GRAVITY: Record<Level, number> = { red: 4, orange: 3, yellow: 2, blue: 1, info: 0 }
const isGraver = (now: Level, then: Level) => GRAVITY[now] > GRAVITY[then]

/** Another text, or a graver level: what is on the screen would mislead. */
const saysOtherwise = (then: Line, now: Line) => now.text !== then.text || isGraver(now.level, then.level)

export interface Changes {
  /** Ids whose lines on the screen are no longer true. */
  stale: ReadonlySet<string>
  /** Lines to show at once. A list that was empty has no news: its captions simply begin. */
  news: Line[]
}

export const changesBetween = (before: readonly Line[], after: readonly Line[]): Changes => {
  const was = new Map(before.map(line => [line.id, line]))
  const is = new Map(after.map(line => [line.id, line]))
  const stale = before.filter(then => {
    const now = is.get(then.id)
    return !now || saysOtherwise(then, now)
  })
  const news = after.filter(now => {
    const then = was.get(now.id)
    return !then || (now.revision > then.revision && saysOtherwise(then, now))
  })
  return { stale: new Set(stale.map(line => line.id)), news: before.length === 0 ? [] : news }
}

/** News waits in order of arrival; what is withdrawn or edited meanwhile never comes up in its old form. */
export const enqueue = (queue: readonly Line[], { stale, news }: Changes) => [
  ...queue.filter(line => !stale.has(line.id)),
  ...news,
]

export interface Next {
  line: Line
  /** The round begins again with this line. */
  wraps: boolean
}

/** The line that follows the one with the id `last`; the first, when there is no such line. */
export const nextLine = (lines: readonly Line[], last: string | undefined): Next | undefined => {
  const place = lines.findIndex(line => line.id === last) + 1
  const wraps = place >= lines.length
  const line = wraps ? lines[0] : lines[place]
  return line && { line, wraps }
}

/** The line to go on after when the list changes: `last`, or the nearest before it that is still there. */
export const survivorOf = (before: readonly Line[], after: readonly Line[], last: string | undefined) => {
  const ids = new Set(after.map(line => line.id))
  const place = before.findIndex(line => line.id === last)
  return before.slice(0, place + 1).findLast(line => ids.has(line.id))?.id
}

/** Pixels a millisecond: as many full-width characters a second whatever the length of the text. */
export const speedOf = (charactersPerSecond: number, em: number) => (charactersPerSecond * em) / 1000

/** Between captions, in em. */
const GAP = 2

/** Pixels before a line. A round shorter than the bar repeats after a longer rest, at most half a bar. */
export const gapBefore = (wraps: boolean, em: number, width: number, round: number) =>
  Math.max(GAP * em, wraps ? Math.min(width - round, width / 2) : 0)

/** Shortest time that a still page stays, in ms. */
const PAGE_MS = 2500
export const pageMs = (characters: number, charactersPerSecond: number) =>
  Math.max(PAGE_MS, (characters / charactersPerSecond) * 1000)
