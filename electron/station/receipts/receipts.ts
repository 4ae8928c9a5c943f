/** 已阅: takes confirmations through the ledger, with the confidentiality of orders, and says how many there are. */
import { type IdentifiedBy, type Identity, numberFrom } from '../../contract/identity.ts'
import type { ListedNotice } from '../../contract/notices.ts'
import { type OpenReceipts, type Receipts, TOUCH_PAUSE_SECONDS } from '../../contract/receipts.ts'
import { backOff } from '../backOff.ts'
import { eachByItself } from '../eachByItself.ts'
import type { Notices } from '../notices/notices.ts'
import { openPause } from '../orders/pause.ts'
import { type Actor, type Announce, type Audit, type AuditRecord, type Clock, STATION } from '../ports.ts'
import { dayOf } from '../published/days.rules.ts'
import { Refusal } from '../refusal.ts'
import { publishable } from '../rounds/rounds.rules.ts'
import {
  AlreadyOrderedError,
  type Ledger,
  NotListedError,
  NotRecordedError,
  OrderingClosedError,
} from '../storage/ledger.ts'
import type { WorkerStanding } from '../storage/ledger.workers.ts'
import { openReceiptBook } from './book.ts'
import {
  askableUntil,
  daysOf,
  endOf,
  noticeOfRound,
  publishedTimes,
  RECEIPT_ROUNDS,
  sumOf,
  type Way,
} from './receipts.rules.ts'

interface Touch {
  id: string
  notice: string
}
interface Card extends Touch {
  identification: string
  identifiedBy: IdentifiedBy
}

export interface ReceiptsParts {
  ledger: Ledger
  notices: Pick<Notices, 'live' | 'list'>
  announce: Announce
  audit: Audit
  clock: Clock
  /** Milliseconds that never jump. */
  monotonic: () => number
  identity: () => Identity
  /** Identifier of the place where this screen hangs. */
  place: () => string
}

const refusalFor = (error: unknown): unknown => {
  if (error instanceof AlreadyOrderedError) return new Refusal('ALREADY_CONFIRMED')
  if (error instanceof NotListedError) return new Refusal('NOT_LISTED')
  if (error instanceof NotRecordedError) return new Refusal('NOT_RECORDED')
  if (error instanceof OrderingClosedError) return new Refusal('ORDERING_CLOSED', { reason: error.reason })
  return error
}

/** One pause a notice: who reads three of them touches three times. */
const pauses = (monotonic: () => number) => {
  const known = new Map<string, ReturnType<typeof openPause>>()
  return (notice: string) => {
    const pause = known.get(notice) ?? openPause(monotonic)
    known.set(notice, pause)
    return pause
  }
}

export const openReceipts = (parts: ReceiptsParts) => {
  const { ledger, notices, announce, audit, clock } = parts
  const book = openReceiptBook(ledger)
  const pauseOf = pauses(parts.monotonic)
  const now = () => clock.now().toISOString()

  const demandUp = (notice: string) => {
    if (!notices.live().some(({ id }) => id === notice)) throw new Refusal('NOTICE_DOWN')
  }

  const find = (id: string): ListedNotice => {
    const found = notices.list().find(notice => notice.id === id)
    if (!found) throw new Refusal('NOT_FOUND')
    return found
  }

  /** @param who a number, or for a touch what no number can be */
  const keep = async ({ id, notice }: Touch, way: Way, who: string) => {
    try {
      const round = book.current(notice)
      ledger.openRound(round)
      const picks = [{ dish: way, venue: parts.place(), slot: dayOf(clock.now()) }]
      const listedOnly = way === 'card' && book.asks(round)
      await ledger.place({ id, round, identification: who, picks, listedOnly })
    } catch (error) {
      if (ledger.state !== 'ready') announce('health')
      throw refusalFor(error)
    }
    announce('receipts')
  }

  const recordOf = (notice: ListedNotice, act: AuditRecord['act'], after: unknown): AuditRecord => ({
    ...{ room: 'notices', act, item: notice.id, name: notice.title, before: null, after },
  })

  /** What staff may ask about, under the round that knows the answer. */
  const askable = (id: string): { notice: ListedNotice; round: string } => {
    const notice = find(id)
    if (now() >= askableUntil(endOf(notice))) throw new Refusal('LIST_CLOSED')
    return { notice, round: book.current(id) }
  }

  const listedWorkers = (round: string, workers: ReadonlyArray<readonly string[]>): WorkerStanding[] => {
    if (!book.asks(round)) throw new Refusal('NO_LIST')
    const standings = ledger.workers.standings(round, workers)
    if (standings === null) throw new Refusal('LIST_CLOSED')
    return standings
  }

  const seal = async (round: string, notice: ListedNotice | undefined) => {
    const item = noticeOfRound(round)
    const record = { room: 'notices', act: 'seal', item, name: notice?.title ?? '' } as const
    await audit.carryOut(STATION, record, () => book.seal(round))
    announce('receipts')
  }

  /** Who confirmed while nobody was asked by name was promised that only counts are kept: a list begins anew. */
  const roundToList = async (round: string, notice: ListedNotice): Promise<string> => {
    if (book.asks(round) || !book.hasNumbers(round)) return round
    await seal(round, notice)
    return book.current(notice.id)
  }

  const sealOver = async (round: string, listed: readonly ListedNotice[]) => {
    const notice = listed.find(({ id }) => id === noticeOfRound(round))
    if (notice && now() < askableUntil(endOf(notice))) return
    await seal(round, notice)
  }

  let lookedAt = ''
  const sealWhatIsOver = async () => {
    const minute = now().slice(0, 16)
    if (minute === lookedAt || ledger.state !== 'ready') return
    const rounds = ledger.keyed(RECEIPT_ROUNDS) ?? []
    const listed = rounds.length > 0 ? notices.list() : []
    await eachByItself(rounds, round => sealOver(round, listed))
    lookedAt = minute
  }
  const sealingRests = backOff(parts.monotonic)
  let sealingNow: Promise<void> | null = null

  return {
    open: (): OpenReceipts[] =>
      notices.live().map(({ id }) => {
        const { counted, list } = book.counts(id)
        return { notice: id, asks: list !== null, times: publishedTimes(counted) }
      }),
    touch: async (touch: Touch) => {
      demandUp(touch.notice)
      const pause = pauseOf(touch.notice)
      const waitSeconds = pause.waitSeconds(touch.id, TOUCH_PAUSE_SECONDS)
      if (waitSeconds > 0) throw new Refusal('PAUSE', { waitSeconds })
      // Before it is on disk, so that a second finger waits as well; the same touch may be sent again.
      pause.ordered(touch.id)
      await keep(touch, 'touch', `touch:${touch.id}`)
      return { counted: true as const }
    },
    card: async ({ identification, identifiedBy, ...card }: Card) => {
      demandUp(card.notice)
      const number = numberFrom(identifiedBy, identification, parts.identity())
      if (!number) throw new Refusal('UNREADABLE')
      await keep(card, 'card', number)
      return { confirmed: true as const }
    },
    of: (id: string): Receipts => {
      const until = askableUntil(endOf(find(id)))
      const { counted, list, wasSealed } = book.counts(id)
      return {
        touches: sumOf(counted, 'touch'),
        cards: publishable(sumOf(counted, 'card')),
        list,
        askableUntil: until,
        sealed: wasSealed && now() >= until,
        days: daysOf(counted),
      }
    },
    /** The title of a notice for which numbers of cards are compared now or will be; null: none. */
    noticeOfNumbers: (): string | null => {
      const round = (ledger.keyed(RECEIPT_ROUNDS) ?? []).find(book.hasNumbers)
      if (round === undefined) return null
      const id = noticeOfRound(round)
      return notices.list().find(notice => notice.id === id)?.title ?? id
    },
    /** @param workers each worker's numbers, in the site's own form. */
    listWorkers: async (actor: Actor, id: string, workers: ReadonlyArray<readonly string[]>) => {
      const { notice, round } = askable(id)
      try {
        const record = recordOf(notice, 'list-workers', { workers: workers.length })
        const kept = await audit.carryOut(actor, record, async () =>
          ledger.workers.set(await roundToList(round, notice), workers),
        )
        announce('receipts')
        return kept
      } catch (error) {
        throw refusalFor(error)
      }
    },
    /** Says of each worker whether that one has confirmed; kept in the audit log by its counts alone. */
    standings: async (actor: Actor, id: string, workers: ReadonlyArray<readonly string[]>) => {
      const { notice, round } = askable(id)
      const standings = listedWorkers(round, workers)
      const count = (which: WorkerStanding) => standings.filter(standing => standing === which).length
      const counts = { missing: count('missing'), confirmed: count('ordered'), unlisted: count('unlisted') }
      return audit.carryOut(actor, recordOf(notice, 'look', counts), async () => ({ standings, ...counts }))
    },
    /** An act that only takes something along. */
    exported: <T>(actor: Actor, id: string, effect: () => Promise<T>): Promise<T> =>
      audit.carryOut(actor, recordOf(find(id), 'export', null), effect),
    /**
     * Seals what is over for long enough, or whose notice is gone, for which nobody waits; a disk that refuses is asked
     * again.
     */
    tick: () => {
      sealingNow ??= sealingRests(sealWhatIsOver)
        .catch(() => undefined)
        .finally(() => {
          sealingNow = null
        })
    },
    /** Waits for a seal that is being made. */
    settled: async () => {
      await sealingNow
    },
  }
}
export type ReceiptsRoom = ReturnType<typeof openReceipts>
