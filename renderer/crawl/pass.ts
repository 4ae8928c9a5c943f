/** What the track asks of a pass: captions that go by, moving or as still pages. */
import type { Line, Next } from './crawl.rules.ts'

/** What a pass needs to know of the bar. Lengths in px, speed in px a millisecond. */
export interface Metrics {
  width: number
  em: number
  speed: number
  charactersPerSecond: number
  pixelRatio: number
}

export interface Taken extends Next {
  /** Nobody has seen it yet, nor what was taken after it: it is to be given again, in its words of then. */
  giveBack(): void
}

/** Where a pass takes its captions from, and whom it tells of them. */
export interface Source {
  next(): Taken | undefined
  /** The whole caption has stood on the bar, from its first character to its last. */
  passed(line: Line): void
}

/** All times are those of `document.timeline`, in ms. */
export interface Pass {
  readonly element: HTMLElement
  /** Draws what is due and removes what has gone by; answers when to be called again. */
  advance(now: number): number
  setPaused(paused: boolean, now: number): void
  /** Whether anything still true is on the screen. */
  shows(now: number): boolean
  /** The caption that has been on the bar for longest. */
  leading(now: number): Line | undefined
  /** Takes captions off at once, in the middle of their passes. */
  withdraw(isGone: (id: string) => boolean, now: number): void
  /** Gives back the captions that nobody has seen yet. */
  trim(now: number): void
  /** Lays out again, from what is at the left edge, after a change of size, font or speed. */
  fit(metrics: Metrics, now: number): void
  leave(now: number): void
}
