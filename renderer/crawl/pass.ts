/** What the track asks of a pass: captions that go by, moving or as still pages. */
import type { Next } from './crawl.rules.ts'

/** What a pass needs to know of the bar. Lengths in px, speed in px a millisecond. */
export interface Metrics {
  width: number
  em: number
  speed: number
  charactersPerSecond: number
  pixelRatio: number
}

/** Where a pass takes its captions from. */
export interface Source {
  next(): Next | undefined
  /** What was taken after the caption `id` has not been seen; give it again. */
  rewind(id: string): void
}

/** All times are those of `document.timeline`, in ms. */
export interface Pass {
  readonly element: HTMLElement
  /** Draws what is due and removes what has gone by; answers when to be called again. */
  advance(now: number): number
  setPaused(paused: boolean, now: number): void
  /** Whether anything still true is on the screen. */
  shows(now: number): boolean
  withdraw(stale: ReadonlySet<string>, now: number): void
  /** Gives back the captions that nobody has seen yet. */
  trim(now: number): void
  /** Lays out again, from what is at the left edge, after a change of size, font or speed. */
  fit(metrics: Metrics, now: number): void
  leave(): void
}
