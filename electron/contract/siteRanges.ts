/** The safe range of every number among the settings; forms and checks read it from here. */
import * as z from 'zod'

export interface Range {
  min: number
  max: number
  /** What most sites do well with. */
  usual?: number
}

export const SITE_RANGES = {
  diagonalInches: { min: 7, max: 120 },
  viewingDistanceMetres: { min: 1, max: 20 },
  /** Characters a second. */
  captionSpeed: { min: 1, max: 12, usual: 5 },
  /** Characters. A short number is easily guessed. */
  cardLength: { min: 4, max: 32 },
  employeeLength: { min: 3, max: 20 },
  /** Percent. */
  volume: { min: 0, max: 100 },
  /** Seconds. */
  idle: { min: 20, max: 180, usual: 30 },
  countdown: { min: 5, max: 30, usual: 10 },
  afterOrder: { min: 3, max: 20, usual: 5 },
  staffIdle: { min: 60, max: 900, usual: 120 },
} as const satisfies Record<string, Range>

/** How many of each a site may have. */
export const SITE_LIMITS = {
  places: 50,
  tags: 10,
  shifts: 6,
  meals: 6,
  quietHours: 6,
  wordsToAvoid: 100,
} as const

export const number = ({ min, max }: Range) => z.number().min(min).max(max)
export const whole = ({ min, max }: Range) => z.int().min(min).max(max)
