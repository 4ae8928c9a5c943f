/** Runs the crawl in one element: the round of captions, news that breaks into it, rest and change. */
import { changesBetween, type Line, nextLine, sameLines, survivorOf, takeWaiting } from './crawl.rules.ts'
import { FADE_MS, fadeIn, fadeOut } from './fade.ts'
import { Gauge } from './gauge.ts'
import { Lane } from './lane.ts'
import { Pager } from './pager.ts'
import type { Metrics, Pass, Source, Taken } from './pass.ts'

/** A timer later than this is set again on the way, so that a clock that slept is noticed. */
const LONGEST_WAIT_MS = 60_000

export interface Content {
  lines: Line[]
  charactersPerSecond: number
  /** Those of the captions that are gone that were taken off; undefined: all. The passes of others run through. */
  withdrawn: readonly string[] | undefined
  /** Something lies over the bar: nothing runs unseen. */
  covered: boolean
}

export interface TrackEvents {
  /** Whether there is nothing on the bar. */
  blank(is: boolean): void
  /** See Source. */
  passed(line: Line): void
}

export class Track {
  #bar: HTMLElement
  #gauge: Gauge
  #stillness = matchMedia('(prefers-reduced-motion: reduce)')
  #stop = new AbortController()
  #timer: ReturnType<typeof setTimeout> | undefined
  #lines: Line[] = []
  #withdrawn: readonly string[] | undefined
  #charactersPerSecond = 1
  #covered = false
  #blank = true
  #events: TrackEvents
  /** The caption that the round has come to. */
  #last: string | undefined
  /** Ids of newcomers that wait to break in. */
  #newcomers: readonly string[] = []
  /** Ids of edited captions: their new words follow on what is on the bar. */
  #edited: readonly string[] = []
  #round: Pass | undefined
  #news: Pass | undefined
  /** Until then something fades out, and what follows waits. */
  #busyUntil = 0

  constructor(bar: HTMLElement, events: TrackEvents) {
    this.#bar = bar
    this.#events = events
    this.#gauge = new Gauge(bar, this.#refit)
    this.#stillness.addEventListener('change', this.#restart, this.#stop)
    document.addEventListener('visibilitychange', this.#tick, this.#stop)
  }

  show({ lines, charactersPerSecond, withdrawn, covered }: Content) {
    if (charactersPerSecond !== this.#charactersPerSecond) {
      this.#charactersPerSecond = charactersPerSecond
      this.#refit()
    }
    if (covered !== this.#covered) {
      this.#covered = covered
      this.#tick()
    }
    if (withdrawn === this.#withdrawn && sameLines(this.#lines, lines)) return
    this.#withdrawn = withdrawn
    this.#change(lines)
  }

  /** The caption that has been on the bar for longest; none while nothing runs in sight. */
  leading(): Line | undefined {
    return this.#isHeld ? undefined : (this.#news ?? this.#round)?.leading(this.#now())
  }

  close() {
    const now = this.#now()
    this.#round?.leave(now)
    this.#news?.leave(now)
    clearTimeout(this.#timer)
    this.#stop.abort()
    this.#gauge.close()
    this.#bar.replaceChildren()
    this.#round = undefined
    this.#news = undefined
  }

  #change(lines: Line[]) {
    const now = this.#now()
    const before = this.#lines
    const { news, edited } = changesBetween(before, lines)
    this.#lines = lines
    this.#round = this.#still(this.#round, now)
    this.#news = this.#still(this.#news, now)
    this.#last = survivorOf(before, lines, this.#last)
    // To a bar with nothing on it nothing is news: its captions simply begin.
    if (this.#round || this.#news) this.#newcomers = [...this.#newcomers, ...news]
    const waits = (id: string) => this.#newcomers.includes(id) || this.#edited.includes(id)
    this.#edited = [...this.#edited, ...edited.filter(id => !waits(id))]
    this.#tick()
  }

  /** The pass without what was taken off and without what nobody has seen yet; none, when nothing is left of it. */
  #still(pass: Pass | undefined, now: number) {
    if (!pass) return undefined
    const stays = new Set(this.#lines.map(({ id }) => id))
    const isGone = (id: string) => !stays.has(id) && (this.#withdrawn?.includes(id) ?? true)
    pass.withdraw(isGone, now)
    pass.trim(now)
    if (pass.shows(now)) return pass
    pass.leave(now)
    this.#busyUntil = now + FADE_MS
    return undefined
  }

  #tick = () => {
    clearTimeout(this.#timer)
    const metrics = this.#gauge.read(this.#charactersPerSecond)
    if (!metrics) return
    const now = this.#now()
    this.#breakIn(metrics, now)
    const newsDue = this.#runNews(now)
    const due = Math.min(newsDue, this.#runRound(metrics, now))
    if (due < Number.POSITIVE_INFINITY) {
      this.#timer = setTimeout(this.#tick, Math.min(Math.max(due - now, 20), LONGEST_WAIT_MS))
    }
    this.#tellBlank(now)
  }

  #tellBlank(now: number) {
    const blank = !this.#round?.shows(now) && !this.#news?.shows(now)
    if (blank === this.#blank) return
    this.#blank = blank
    this.#events.blank(blank)
  }

  get #isHeld() {
    return document.hidden || this.#covered
  }

  /** The round is held where it is, and news begins at the left edge once the round has faded. */
  #breakIn(metrics: Metrics, now: number) {
    if (this.#news || !takeWaiting(this.#newcomers, this.#lines).line) return
    if (this.#round) {
      fadeOut(this.#round.element)
      this.#busyUntil = now + FADE_MS
    }
    this.#news = this.#open(metrics, this.#newsSource, now)
  }

  #runNews(now: number) {
    if (!this.#news) return Number.POSITIVE_INFINITY
    this.#news.setPaused(this.#isHeld, now)
    const due = this.#news.advance(now)
    if (due < Number.POSITIVE_INFINITY || this.#isHeld) return due
    this.#news.element.remove()
    this.#news = undefined
    if (this.#round) fadeIn(this.#round.element)
    return due
  }

  #runRound(metrics: Metrics, now: number) {
    if (!this.#round && !this.#news && this.#lines.length > 0) {
      this.#round = this.#open(metrics, this.#roundSource, now)
    }
    this.#round?.setPaused(this.#isHeld || this.#news !== undefined, now)
    return this.#round?.advance(now) ?? Number.POSITIVE_INFINITY
  }

  #passed = (line: Line) => this.#events.passed(line)

  #newsSource: Source = {
    next: () => {
      const { line, left } = takeWaiting(this.#newcomers, this.#lines)
      this.#newcomers = left
      const giveBack = () => {
        if (line) this.#newcomers = [line.id, ...this.#newcomers]
      }
      return line && { line, wraps: false, giveBack }
    },
    passed: this.#passed,
  }

  #roundSource: Source = {
    next: () => this.#nextEdited() ?? this.#nextInTurn(),
    passed: this.#passed,
  }

  /** Its place in the round stays what it is; where its turn has come it does not pass twice. */
  #nextEdited(): Taken | undefined {
    const { line, left } = takeWaiting(this.#edited, this.#lines)
    this.#edited = left
    if (!line) return undefined
    const giveBack = () => {
      this.#edited = [line.id, ...this.#edited]
    }
    if (nextLine(this.#lines, this.#last)?.line.id !== line.id) return { line, wraps: false, giveBack }
    const inTurn = this.#nextInTurn()
    return (
      inTurn && {
        ...inTurn,
        giveBack: () => {
          inTurn.giveBack()
          giveBack()
        },
      }
    )
  }

  #nextInTurn(): Taken | undefined {
    const last = this.#last
    const next = nextLine(this.#lines, last)
    this.#last = next?.line.id
    const giveBack = () => {
      this.#last = last
    }
    return next && { ...next, giveBack }
  }

  #open(metrics: Metrics, source: Source, now: number): Pass {
    const start = Math.max(now, this.#busyUntil)
    const pass = this.#stillness.matches
      ? new Pager(metrics, source, start)
      : new Lane(metrics, source, start, this.#tick)
    this.#bar.append(pass.element)
    if (start > now) fadeIn(pass.element, start - now)
    pass.advance(now)
    return pass
  }

  #refit = () => {
    const metrics = this.#gauge.read(this.#charactersPerSecond)
    if (!metrics) return
    this.#round?.fit(metrics, this.#now())
    this.#news?.fit(metrics, this.#now())
    this.#tick()
  }

  /** Another way to move: the caption that runs begins again in it. News that was under way counts as seen. */
  #restart = () => {
    this.#round?.trim(this.#now())
    this.#round?.element.remove()
    this.#news?.element.remove()
    this.#round = undefined
    this.#news = undefined
    const place = this.#lines.findIndex(line => line.id === this.#last)
    this.#last = this.#lines[place - 1]?.id
    this.#tick()
  }

  #now() {
    return Number(document.timeline.currentTime ?? 0)
  }
}
