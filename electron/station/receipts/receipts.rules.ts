/** Pure rules of 已阅: under what name in the ledger, until when, and what is told of the counts. */
import type { Receipts } from '../../contract/receipts.ts'
import { ASKABLE_DAYS } from '../../contract/receipts.ts'
import { SMALLEST_PUBLISHED_CELL } from '../../contract/roundResults.ts'
import { publishable, publishableCells } from '../rounds/rounds.rules.ts'
import type { Cell } from '../sheets/sheets.ts'

const DAY_MS = 86_400_000

/** What all names of rounds of ours begin with. */
export const RECEIPT_ROUNDS = 'receipt:'

/** A confirmation is an order in a round of its own; a notice that goes up again after its seal begins another one. */
export const receiptRound = (notice: string, turn: number): string => `${RECEIPT_ROUNDS}${notice}:${turn}`

export const noticeOfRound = (round: string): string => round.split(':')[1] ?? ''

/** What stands in the place of a dish. */
export type Way = 'touch' | 'card'

/** Of the ledger: the way, the place of the screen, the local day. */
export interface Counted {
  dish: string
  venue: string
  slot: string
  orders: number
}

interface Words {
  end: string
}

/** The later one where a change waits that moves the end; what was withdrawn before it ended then. */
export const endOf = ({
  end,
  running,
  withdrawnAt,
}: Words & { running: Words | null; withdrawnAt: string | null }): string => {
  const planned = running && running.end > end ? running.end : end
  return withdrawnAt !== null && withdrawnAt < planned ? withdrawnAt : planned
}

export const askableUntil = (end: string): string =>
  new Date(new Date(end).getTime() + ASKABLE_DAYS * DAY_MS).toISOString()

export const sumOf = (counted: readonly Counted[], way: Way): number =>
  counted.filter(({ dish }) => dish === way).reduce((sum, { orders }) => sum + orders, 0)

/** One row a day and screen, newest day first; no card count tells of fewer than five people. */
export const daysOf = (counted: readonly Counted[]): Receipts['days'] => {
  const cells = new Map<string, Record<Way, number> & { day: string; place: string }>()
  for (const { dish, venue: place, slot: day, orders } of counted) {
    const key = `${day} ${place}`
    const cell = cells.get(key) ?? { day, place, touch: 0, card: 0 }
    cell[dish === 'card' ? 'card' : 'touch'] += orders
    cells.set(key, cell)
  }
  const rows = [...cells.values()].toSorted(
    (a, b) => b.day.localeCompare(a.day) || a.place.localeCompare(b.place),
  )
  const [cards = []] = publishableCells([rows.map(({ card }) => card)])
  return rows.map(({ day, place, touch }, at) => ({ day, place, touches: touch, cards: cards[at] ?? null }))
}

/** Null while too few said so. */
export const publishedTimes = (counted: readonly Counted[]): number | null =>
  publishable(sumOf(counted, 'touch') + sumOf(counted, 'card'))

type Language = 'zh-CN' | 'en'

const HEADINGS: Record<Language, string[]> = {
  'zh-CN': ['日期', '屏幕', '触摸已阅', '刷卡确认'],
  en: ['Day', 'Screen', 'Touched', 'Confirmed by card'],
}

export const countRows = (
  days: Receipts['days'],
  placeName: (place: string) => string,
  language: Language,
): Cell[][] => [
  HEADINGS[language],
  ...days.map(({ day, place, touches, cards }) => [
    day,
    placeName(place),
    touches,
    cards ?? `<${SMALLEST_PUBLISHED_CELL}`,
  ]),
]

/** What goes above the lines of a list that has no heading of its own. */
const NO_HEADING = ['还没有确认的人 Not confirmed']

/** @param isMissing by the number of the row, from 0 */
export const missingRows = (
  rows: readonly string[][],
  hasHeading: boolean,
  isMissing: (row: number) => boolean,
): string[][] => [
  hasHeading ? (rows[0] ?? NO_HEADING) : NO_HEADING,
  ...rows.filter((_, at) => !(hasHeading && at === 0) && isMissing(at)),
]
