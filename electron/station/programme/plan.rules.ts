/** Pure rules of the day plan: which block plays at a place at a moment, and until when. */
import { minutesOf } from '../../contract/dayTimes.ts'
import type { Block } from '../../contract/programme.ts'
import type { Sound } from '../../contract/sound.ts'
import type { Airing } from '../../contract/when.ts'
import { airingsByDay, type Calendar, type DayAiring, type Timed } from '../published/airing.rules.ts'
import { dayAfter, dayOf, daysBetween, momentAt } from '../published/days.rules.ts'
import type { Whereabouts } from '../published/published.rules.ts'

/** What decides a plan. */
export interface Planning {
  blocks: readonly Block[]
  calendar: Calendar
  quietHours: Sound['quietHours']
  /** The place first, then the tags of its screen. */
  here: Whereabouts
}

/** One time of one block. */
export interface Turn extends DayAiring {
  block: Block
}

/** What plays during a time; `turn` is null while it is off or quiet. */
export interface Part extends Airing {
  state: 'off' | 'quiet' | 'playing'
  turn: Turn | null
}

const DAY_MINUTES = 24 * 60
/** A block without a last day goes on beyond every screen's life. */
const FOR_EVER = '2999-12-31'

/** A part of the last day that goes over midnight is played to its end. */
const timedOf = ({ firstDay, lastDay, when }: Block): Timed => ({
  start: momentAt(firstDay, 0).toISOString(),
  end: momentAt(dayAfter(lastDay ?? FOR_EVER, 2), 0).toISOString(),
  when,
})

const isInForce = ({ firstDay, lastDay }: Block, day: string) =>
  firstDay <= day && (lastDay === null || day <= lastDay)

/** 2: for this place · 1: for a tag of its screen · 0: for every place · -1: for others. */
const nearness = ({ places }: Block, [place, ...tags]: Whereabouts): number => {
  if (places.length === 0) return 0
  if (places.some(one => one === place)) return 2
  return places.some(one => tags.includes(one)) ? 1 : -1
}

const isForHere = (block: Block, here: Whereabouts) => nearness(block, here) >= 0

const isAt = ({ start, end }: Airing, moment: string) => start <= moment && moment < end

const touches = ({ start, end }: Airing, from: string, until: string) => start < until && from < end

/** The days of whatever may play between two moments: what began the day before may still run. */
const daysAround = (from: string, until: string): [string, string] => [
  dayAfter(dayOf(new Date(from)), -1),
  dayAfter(dayOf(new Date(until))),
]

/** Every time of every block that is for here, between two moments. */
export const turnsBetween = ({ blocks, calendar, here }: Planning, from: string, until: string): Turn[] => {
  const [first, last] = daysAround(from, until)
  return blocks
    .filter(block => isForHere(block, here))
    .flatMap(block =>
      airingsByDay(timedOf(block), calendar, first, last)
        .filter(({ day }) => isInForce(block, day))
        .map(airing => ({ ...airing, block })),
    )
    .filter(turn => touches(turn, from, until))
}

/** The sign-off: quiet hours that allow no sound at all. In those that allow some, the programme plays softly. */
const silences = ({ quietHours }: Planning, from: string, until: string): Airing[] => {
  const days = daysBetween(...daysAround(from, until))
  return quietHours
    .filter(({ volume }) => volume === 0)
    .flatMap(hours => {
      const [start, to] = [minutesOf(hours.from), minutesOf(hours.to)]
      const end = to > start ? to : to + DAY_MINUTES
      return days.map(day => ({
        start: momentAt(day, start).toISOString(),
        end: momentAt(day, end).toISOString(),
      }))
    })
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))

/**
 * Of the blocks whose time it is the one for the nearest place plays; of several the one that began last; of several
 * that began together the one that was planned last.
 */
const isBefore = (here: Whereabouts) => (a: Turn, b: Turn) =>
  nearness(b.block, here) - nearness(a.block, here) ||
  compare(b.start, a.start) ||
  compare(b.block.createdAt, a.block.createdAt) ||
  compare(b.block.id, a.block.id)

interface Times {
  turns: readonly Turn[]
  silent: readonly Airing[]
}

const timesBetween = (planning: Planning, from: string, until: string): Times => ({
  turns: turnsBetween(planning, from, until),
  silent: silences(planning, from, until),
})

/** A screen without a programme is never signed off: it goes on as it always did. */
const hasProgramme = ({ blocks, here }: Planning, moment: string) => {
  const day = dayOf(new Date(moment))
  return blocks.some(block => isForHere(block, here) && isInForce(block, day))
}

const partAt = (
  planning: Planning,
  { turns, silent }: Times,
  moment: string,
): Omit<Part, 'start' | 'end'> => {
  if (silent.some(airing => isAt(airing, moment)) && hasProgramme(planning, moment))
    return { state: 'quiet', turn: null }
  const [turn = null] = turns.filter(one => isAt(one, moment)).toSorted(isBefore(planning.here))
  return { state: turn ? 'playing' : 'off', turn }
}

const isSame = (a: Omit<Part, 'start' | 'end'>, b: Omit<Part, 'start' | 'end'>) =>
  a.state === b.state && a.turn?.block.id === b.turn?.block.id && a.turn?.day === b.turn?.day

/** Moments at which something may change, in their order; midnights, because blocks come and go with them. */
const changesOf = ({ turns, silent }: Times, from: string, until: string): string[] => {
  const midnights = daysBetween(...daysAround(from, until)).map(day => momentAt(day, 0).toISOString())
  const ends = [...turns, ...silent].flatMap(({ start, end }) => [start, end])
  const within = [...midnights, ...ends].filter(moment => from < moment && moment < until)
  return [...new Set([from, ...within])].toSorted(compare)
}

/** Everything from one moment to another, without gaps. */
export const partsBetween = (planning: Planning, from: string, until: string): Part[] => {
  const times = timesBetween(planning, from, until)
  const changes = changesOf(times, from, until)
  const parts: Part[] = []
  for (const [index, start] of changes.entries()) {
    const end = changes[index + 1] ?? until
    const part = partAt(planning, times, start)
    const before = parts.at(-1)
    if (before && isSame(before, part)) before.end = end
    else parts.push({ start, end, ...part })
  }
  return parts
}

/** What plays at a moment. */
export const stateAt = (planning: Planning, moment: string) => {
  const next = new Date(Date.parse(moment) + 1).toISOString()
  return partAt(planning, timesBetween(planning, moment, next), moment)
}
