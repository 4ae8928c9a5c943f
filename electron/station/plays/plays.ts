/** 播放记录: keeps what was played, marks what could not be, counts what people like, and knows where one goes on. */
import {
  LIKE_PAUSE_SECONDS,
  type Mark,
  type Outcome,
  PLAY_FAULTS,
  SET_ASIDE_AFTER,
} from '../../contract/plays.ts'
import type { Show } from '../../contract/shows.ts'
import { openPause } from '../orders/pause.ts'
import type { Actor, Announce, Audit, Clock } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { playsCsv } from './csv.rules.ts'
import { dayOf, goesOn, isFault, isStopped, keptSince, markAfter, watchedSince } from './plays.rules.ts'
import { openPlaysStore, type PlaysFile } from './plays.store.ts'

type Problem = Parameters<PlaysFile['report']>[0] | { code: 'show-failed'; subject: string; detail: string }

export interface PlaysParts {
  file: string
  announce: Announce
  clock: Clock
  monotonic: () => number
  audit: Audit
  report: (problem: Problem) => void
  shows: () => readonly Show[]
  /** What this screen is called. */
  screen: () => string
  /** How shows were rated that are recordings of what was served. */
  ratings: () => Array<{ show: string; average: number; ratings: number }>
}

interface Playing {
  id: string
  show: string
  seconds: number
  watched: number
}

interface Days {
  from: string
  to: string
}

const marksIn = (marks: readonly Mark[]) => new Map(marks.map(mark => [mark.show, mark]))

/** Shows play on a disk that takes nothing; staff have been told by then. */
const ifPossible = (act: () => void) => {
  try {
    act()
  } catch {
    // Said once by the store.
  }
}

export const openPlays = (parts: PlaysParts) => {
  const { announce, clock, audit, report, shows } = parts
  const store = openPlaysStore(parts)
  const pause = openPause(parts.monotonic)
  ifPossible(store.cutOpen)
  ifPossible(() => store.forget(keptSince(clock.now())))
  /** Also what the disk refused to keep: a broken show is passed over all the same. */
  const marks = marksIn(store.marks())

  const known = (id: string) => shows().find(show => show.id === id)

  const put = ({ id, show, seconds, watched }: Playing, outcome: Outcome | null) => {
    const now = clock.now()
    const at = now.toISOString()
    const title = known(show)?.title ?? show
    const screen = parts.screen()
    store.put({ id, show, title, screen, day: dayOf(now), began: at, heard: at, seconds, watched, outcome })
  }

  const setMark = (show: string, mark: Mark | null) => {
    if (mark) {
      marks.set(show, mark)
      store.mark(mark)
    } else if (marks.delete(show)) store.unmark(show)
  }

  const judge = (show: string, outcome: Outcome) => {
    const before = marks.get(show) ?? null
    const mark = markAfter(before, show, outcome, clock.now().toISOString())
    if (isFault(outcome))
      report({ code: 'show-failed', subject: known(show)?.title ?? show, detail: `${outcome} (${show})` })
    if (mark !== before) setMark(show, mark)
  }

  const stopped = () => {
    const lengths = new Map(shows().map(({ id, seconds }) => [id, seconds]))
    return store
      .lastPlays()
      .filter(last => isStopped(last, lengths.get(last.show) ?? 0, clock.now()))
      .map(({ show, seconds }) => ({ show, seconds }))
  }

  const goOn = () => {
    const last = store.lastPlay()
    return last && known(last.show) && goesOn(last, clock.now())
      ? { show: last.show, seconds: last.seconds }
      : null
  }

  const mustBeKnown = (id: string): Show => {
    const show = known(id)
    if (!show) throw new Refusal('NOT_FOUND')
    return show
  }

  return {
    state: () => ({
      marks: [...marks.values()].filter(({ show }) => known(show)),
      likes: store.likes(),
      watched: store.watched(watchedSince(clock.now())),
      ratings: parts.ratings(),
      stopped: stopped(),
      goOn: goOn(),
    }),
    begin: (playing: Playing) => {
      ifPossible(store.cutOpen)
      put(playing, null)
    },
    beat: (playing: Playing) => put(playing, null),
    end: (playing: Playing, outcome: Outcome) => {
      try {
        judge(playing.show, outcome)
        put(playing, outcome)
      } finally {
        announce('plays')
      }
    },
    /** Sent twice, because an answer was lost, it counts once. */
    like: (id: string, show: string) => {
      mustBeKnown(show)
      const waitSeconds = pause.waitSeconds(id, LIKE_PAUSE_SECONDS)
      if (waitSeconds > 0) throw new Refusal('PAUSE', { waitSeconds })
      if (!pause.isLast(id)) store.like(show)
      pause.ordered(id)
      announce('plays')
      return { count: store.likes().find(like => like.show === show)?.count ?? 0 }
    },
    tryAgain: async (actor: Actor, id: string) => {
      const { title } = mustBeKnown(id)
      const before = marks.get(id)
      if (!before) throw new Refusal('NOT_FOUND')
      const record = { room: 'shows', act: 'enable', item: id, name: title, before } as const
      await audit.carryOut(actor, record, async () => setMark(id, null))
      announce('plays')
    },
    /** It failed so often in a row that nobody sees it before staff let it try again. */
    isSetAside: (show: string) => (marks.get(show)?.count ?? 0) >= SET_ASIDE_AFTER,
    figures: ({ from, to }: Days) => store.figures(from, to, PLAY_FAULTS),
    export: (actor: Actor, days: Days) =>
      audit.carryOut(
        actor,
        { room: 'shows', act: 'export', item: null, name: `${days.from} – ${days.to}` },
        async () => playsCsv(store.plays(days.from, days.to), days),
      ),
    bytes: store.bytes,
    close: store.close,
  }
}
export type Plays = ReturnType<typeof openPlays>
