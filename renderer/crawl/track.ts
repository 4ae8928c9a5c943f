/** Runs the crawl in one element: the round of captions, news that breaks into it, rest and change. */
import { changesBetween, enqueue, type Line, nextLine, sameLines, survivorOf } from './crawl.rules.ts'
import { FADE_MS, fadeIn, fadeOut } from './fade.ts'
import { Gauge } from './gauge.ts'
import { Lane } from './lane.ts'
import { Pager } from './pager.ts'
import type { Metrics, Pass, Source } from './pass.ts'

/** A timer later than this is set again on the way, so that a clock that slept is noticed. */
const LONGEST_WAIT_MS = 60_000

export interface Content {
  lines: Line[]
  charactersPerSecond: number
}

export class Track {
  #bar: HTMLElement
  #gauge: Gauge
  #stillness = matchMedia('(prefers-reduced-motion: reduce)')
  #stop = new AbortController()
  #timer: ReturnType<typeof setTimeout> | undefined
  #lines: Line[] = []
  #charactersPerSecond = 1
  /** The caption that the round has come to. */
  #last: string | undefined
  #queue: Line[] = []
  #round: Pass | undefined
  #news: Pass | undefined
  /** Until then something fades out, and what follows waits. */
  #busyUntil = 0

  constructor(bar: HTMLElement) {
    this.#bar = bar
    this.#gauge = new Gauge(bar, this.#refit)
    this.#stillness.addEventListener('change', this.#restart, this.#stop)
    document.addEventListener('visibilitychange', this.#tick, this.#stop)
  }

  show({ lines, charactersPerSecond }: Content) {
    if (charactersPerSecond !== this.#charactersPerSecond) {
      this.#charactersPerSecond = charactersPerSecond
      this.#refit()
    }
    if (!sameLines(this.#lines, lines)) this.#change(lines)
  }

  close() {
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
    const changes = changesBetween(before, lines)
    this.#lines = lines
    this.#queue = enqueue(this.#queue, changes)
    this.#round?.withdraw(changes.stale, now)
    this.#round?.trim(now)
    this.#last = survivorOf(before, lines, this.#last)
    if (this.#round && !this.#round.shows(now)) this.#round = this.#end(this.#round, now)
    this.#news?.withdraw(changes.stale, now)
    if (this.#news && !this.#news.shows(now)) this.#news = this.#end(this.#news, now)
    this.#tick()
  }

  #end(pass: Pass, now: number) {
    pass.leave()
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
  }

  /** The round is held where it is, and news begins at the left edge once the round has faded. */
  #breakIn(metrics: Metrics, now: number) {
    if (this.#news || this.#queue.length === 0) return
    if (this.#round) {
      fadeOut(this.#round.element)
      this.#busyUntil = now + FADE_MS
    }
    const next = () => {
      const line = this.#queue.shift()
      return line && { line, wraps: false }
    }
    this.#news = this.#open(metrics, { next, rewind: () => {} }, now)
  }

  #runNews(now: number) {
    if (!this.#news) return Number.POSITIVE_INFINITY
    this.#news.setPaused(document.hidden, now)
    const due = this.#news.advance(now)
    if (due < Number.POSITIVE_INFINITY || document.hidden) return due
    this.#news.element.remove()
    this.#news = undefined
    if (this.#round) fadeIn(this.#round.element)
    return due
  }

  #runRound(metrics: Metrics, now: number) {
    if (!this.#round && !this.#news && this.#lines.length > 0) {
      this.#round = this.#open(metrics, this.#roundSource, now)
    }
    this.#round?.setPaused(document.hidden || this.#news !== undefined, now)
    return this.#round?.advance(now) ?? Number.POSITIVE_INFINITY
  }

  #roundSource: Source = {
    next: () => {
      const next = nextLine(this.#lines, this.#last)
      this.#last = next?.line.id
      return next
    },
    rewind: id => {
      this.#last = id
    },
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
