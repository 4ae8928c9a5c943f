/** What the picture, the sound and the subtitles of a demo show agree on. */
import type { ShowFacts } from '../../../../electron/contract/shows.ts'

/** One line that is spoken, sung or shown; times in seconds. */
export interface Line {
  from: number
  to: number
  zh: string
  en: string
}

export interface Scene {
  id: string
  seconds: number
  lines: readonly Line[]
  /** Draws the moment t (seconds) on 1280×720; depends on nothing but its arguments. */
  draw: (ctx: CanvasRenderingContext2D, t: number, facts: ShowFacts) => void
  poster: (ctx: CanvasRenderingContext2D, facts: ShowFacts) => void
}

export const WIDTH = 1280
export const HEIGHT = 720
export const FRAMES_PER_SECOND = 25
/** How long the title card of every show stands. */
export const TITLE_SECONDS = 2

/** Lines of equal length that follow each other without a gap. */
export const evenLines = (
  start: number,
  length: number,
  words: readonly (readonly [string, string])[],
): Line[] =>
  words.map(([zh, en], index) => ({
    from: start + index * length,
    to: start + (index + 1) * length,
    zh,
    en,
  }))
