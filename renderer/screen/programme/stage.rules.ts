/** Pure rules of the stage: which item is on, which one waits behind it, and when they change places. */
import { itemAfter, type Line, type LineItem } from './line.rules.ts'

/** One playing of one item; in a loop the same item comes again with another turn. */
export interface Reel {
  turn: number
  item: LineItem
  /** Seconds at which it begins. */
  from: number
  /** Its first picture is there and would be seen at once. */
  drawn: boolean
}

export interface Stage {
  on: Reel | null
  /** What is on has come to its end, or cannot go on: its last picture stays until the next one is drawn. */
  over: boolean
  next: Reel | null
  /** Key of the item after which it goes on, whether that played or failed. */
  after: string | null
  turns: number
  /** Failures since something was last seen to its end. */
  faults: number
}

/** What was torn off when the last page died. */
export type Torn = { show: string; seconds: number } | null

/**
 * line: other items may be on it now; `unseen`: somebody is at the board meanwhile. gone: the station is away, so that
 * nothing can be loaded. closed: sign-off.
 */
export type StageEvent =
  | { type: 'line'; line: Line; unseen: boolean; torn: Torn }
  | { type: 'drawn' | 'complete' | 'failed' | 'gone'; turn: number; line: Line }
  | { type: 'closed' }

/** A line in which everything fails twice in a row is given up. */
const GIVES_UP_AFTER = 2

/** @param after key of the last item that is over, as the last page knew it. */
export const openStage = (after: string | null): Stage => ({
  ...{ on: null, over: false, next: null, after, turns: 0, faults: 0 },
})

const withNext = (stage: Stage, item: LineItem | null, from = 0): Stage => ({
  ...stage,
  next: item && { turn: stage.turns, item, from, drawn: false },
  turns: stage.turns + 1,
})

const withFollowing = (stage: Stage, line: Line): Stage => {
  const givesUp = stage.faults >= GIVES_UP_AFTER * line.items.length
  return withNext(stage, givesUp ? null : itemAfter(line, stage.after))
}

const closed = (stage: Stage): Stage => ({ ...stage, on: null, over: false, next: null })

/** Changes places as soon as both are ready for it; where nothing comes any more the stage is left. */
const settled = (stage: Stage, line: Line): Stage => {
  const { on, over, next } = stage
  if (on && !over) return stage
  if (next?.drawn) return withFollowing({ ...stage, on: next, over: false, after: next.item.key }, line)
  return next ? stage : closed(stage)
}

const isIn = (line: Line, reel: Reel | null): boolean =>
  line.items.some(({ key, show }) => key === reel?.item.key && show.id === reel.item.show.id)

const withLine = (before: Stage, line: Line, unseen: boolean, torn: Torn): Stage => {
  // What is seen is seen to its end; what nobody sees does not come back once it is off the line.
  const stage = unseen && !isIn(line, before.on) ? { ...before, on: null, over: false } : before
  if (isIn(line, stage.next)) return stage
  const again = torn && line.items.find(({ show }) => show.id === torn.show)
  if (again && stage.turns === 0) return withNext(stage, again, torn.seconds)
  // What had been given up is tried once more when something has changed.
  return settled(withFollowing({ ...stage, faults: 0 }, line), line)
}

const withFault = (stage: Stage, turn: number, line: Line): Stage => {
  const { on, next } = stage
  const faults = stage.faults + 1
  if (turn === on?.turn) return settled({ ...stage, faults, over: true }, line)
  if (turn !== next?.turn) return stage
  return settled(withFollowing({ ...stage, faults, after: next.item.key }, line), line)
}

const withoutStation = (stage: Stage, turn: number, line: Line): Stage => {
  if (stage.on?.turn === turn) return closed(stage)
  return stage.next?.turn === turn ? settled({ ...stage, next: null }, line) : stage
}

export const stageAfter = (stage: Stage, event: StageEvent): Stage => {
  const { on, next } = stage
  switch (event.type) {
    case 'line':
      return withLine(stage, event.line, event.unseen, event.torn)
    case 'drawn':
      if (next?.turn !== event.turn) return stage
      return settled({ ...stage, next: { ...next, drawn: true } }, event.line)
    case 'complete':
      return on?.turn === event.turn ? settled({ ...stage, over: true, faults: 0 }, event.line) : stage
    case 'failed':
      return withFault(stage, event.turn, event.line)
    case 'gone':
      return withoutStation(stage, event.turn, event.line)
    case 'closed':
      return closed(stage)
  }
}
