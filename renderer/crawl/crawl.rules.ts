/** Which caption comes next, what has changed, and how fast and how far apart captions run. */
import type { CrawlItem } from '../../electron/contract/captions.ts'
import type { Level } from '../../electron/contract/common.ts'
import { oneLine } from './text.rules.ts'

/** A caption as it is drawn: text on one line, the level in words. */
export type Line = CrawlItem & { label: string }

/** Text of which nothing is left on one line has no pass. */
export const linesOf = (captions: readonly CrawlItem[], levelLabel: (level: Level) => string): Line[] =>
  captions
    .map(({ id, revision, text, level }) => ({
      id,
      revision,
      level,
      text: oneLine(text),
      label: levelLabel(level),
    }))
    .filter(({ text }) => text !== '')

const sameLine = (one: Line, other: Line | undefined) =>
  one.id === other?.id &&
  one.revision === other.revision &&
  one.text === other.text &&
  one.level === other.level &&
  one.label === other.label

export const sameLines = (before: readonly Line[], after: readonly Line[]) =>
  before.length === after.length && before.every((line, place) => sameLine(line, after[place]))

export interface Changes {
  /** Captions that were not there. */
  news: string[]
  /** Captions that say something else, or say it on another level. */
  edited: string[]
}

export const changesBetween = (before: readonly Line[], after: readonly Line[]): Changes => {
  const was = new Map(before.map(line => [line.id, line]))
  const saysOtherwise = (now: Line) => {
    const then = was.get(now.id)
    return then !== undefined && (now.text !== then.text || now.level !== then.level)
  }
  return {
    news: after.filter(({ id }) => !was.has(id)).map(({ id }) => id),
    edited: after.filter(saysOtherwise).map(({ id }) => id),
  }
}

/** The first of the waiting that is still to be shown, in its words of now, and who waits on. */
export const takeWaiting = (waiting: readonly string[], lines: readonly Line[]) => {
  const there = waiting.filter(id => lines.some(line => line.id === id))
  return { line: lines.find(({ id }) => id === there[0]), left: there.slice(1) }
}

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
