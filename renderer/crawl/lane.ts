/** A moving pass: stretches of text that the compositor carries past, each by one linear animation. */

import styles from './crawl.module.css'
import { gapBefore } from './crawl.rules.ts'
import { drawPiece, make, widthOf } from './draw.ts'
import { FADE_MS, fadeAway, fadeOut } from './fade.ts'
import type { Metrics, Pass, Source } from './pass.ts'
import { beginRun, breakOff, isDrawn, type Run } from './run.ts'

/** How long before it enters a stretch is drawn: a main thread that is busy for less leaves no gap. */
const AHEAD_MS = 3000
/** Text without any width must not fill the page with elements. */
const MOST_SEGMENTS = 64

interface Segment {
  run: Run
  element: HTMLElement
  /** Whole device pixels, so that all segments share the same fraction of a pixel. */
  width: number
  /**
   * When its left edge meets that of the bar. Each is set from its neighbour's and from the width between,
   * never from the start of the pass: there is nothing to accumulate, whatever the hour.
   */
  zero: number
  animation: Animation
  /** When it has faded, if it was withdrawn. */
  goneAt: number | undefined
}

export class Lane implements Pass {
  readonly element = make(styles.lane)
  #metrics: Metrics
  #source: Source
  #wake: () => void
  #segments: Segment[] = []
  #run: Run | undefined
  /** When the end of what is drawn meets the left edge of the bar. */
  #tail: number
  /** Length of the round so far, px. */
  #round = 0
  #pausedAt: number | undefined
  /** When it asked to be called again. */
  #due = Number.POSITIVE_INFINITY

  /** The first caption begins at the left edge at the time `start`. */
  constructor(metrics: Metrics, source: Source, start: number, wake: () => void) {
    this.#metrics = metrics
    this.#source = source
    this.#tail = start
    this.#wake = wake
  }

  advance(now: number) {
    if (this.#pausedAt !== undefined) return Number.POSITIVE_INFINITY
    this.#settleGone(now)
    // What was drawn ran out (a page that slept): go on from the left edge instead of chasing the clock.
    if (this.#segments.length === 0) this.#tail = Math.max(this.#tail, now)
    this.#lay(now)
    this.#due = this.#nextDue(now)
    return this.#due
  }

  /** Called so late that something was not drawn in time, or went by while the machine slept. */
  #missed() {
    for (const { run } of this.#segments) run.whole = false
  }

  /** What left stays until the next stretch is drawn, so that each stretch wakes the main thread once. */
  #nextDue(now: number) {
    const { width, speed } = this.#metrics
    const drawNext = this.#tail - width / speed - AHEAD_MS
    const fades = this.#segments.map(({ goneAt }) => goneAt ?? Number.POSITIVE_INFINITY)
    const ends = drawNext > now ? [drawNext] : this.#segments.map(segment => this.#end(segment))
    return Math.min(...fades, ...ends)
  }

  setPaused(paused: boolean, now: number) {
    if (paused === (this.#pausedAt !== undefined)) return
    if (paused) this.#pausedAt = now
    else this.#shift(now)
    this.#due = Number.POSITIVE_INFINITY
    for (const segment of this.#segments) this.#place(segment)
  }

  shows(now: number) {
    return this.leading(now) !== undefined
  }

  leading(now: number) {
    const at = this.#pausedAt ?? now
    return this.#segments.find(
      segment => segment.goneAt === undefined && this.#isSeen(segment, at) && this.#end(segment) > at,
    )?.run.line
  }

  withdraw(isGone: (id: string) => boolean, now: number) {
    // What ran through whole is a pass, also if nobody has noticed yet that it left.
    this.#settleGone(this.#pausedAt ?? now)
    const hit = this.#segments.filter(({ run, goneAt }) => isGone(run.line.id) && goneAt === undefined)
    for (const segment of hit) {
      breakOff(segment.run)
      segment.goneAt = now + FADE_MS
      fadeOut(segment.element)
    }
    if (this.#run && isGone(this.#run.line.id)) breakOff(this.#run)
    if (hit.length > 0) this.#closeUp(this.#pausedAt ?? now)
  }

  trim(now: number) {
    const at = this.#pausedAt ?? now
    const run = this.#segments.findLast(segment => this.#isSeen(segment, at))?.run
    if (!run) return
    const last = this.#segments.findLastIndex(segment => segment.run === run)
    const unseen = this.#segments.splice(last + 1)
    for (const segment of unseen) this.#drop(segment)
    for (const one of new Set(unseen.map(segment => segment.run).toReversed())) one.giveBack()
    this.#run = run
    this.#round = run.before + run.drawn
    this.#closeUp(at)
  }

  fit(metrics: Metrics, now: number) {
    const at = this.#pausedAt ?? now
    this.#prune(at)
    const widths = this.#segments.map(({ element }) => this.#measure(element, metrics.pixelRatio))
    const isSame = metrics === this.#metrics && this.#segments.every(({ width }, n) => width === widths[n])
    if (!isSame) this.#relay(metrics, widths, at)
  }

  leave(now: number) {
    if (this.#pausedAt === undefined) this.#settleGone(now)
    fadeAway(this.element)
    for (const segment of this.#segments) segment.animation.onfinish = null
  }

  /** The neighbours keep their distance in em, the first keeps the share of it that has gone by. */
  #relay(metrics: Metrics, widths: readonly number[], at: number) {
    const old = this.#metrics
    const inPixels = (length: number) => Math.round(length * metrics.pixelRatio) / metrics.pixelRatio
    let oldEnd = 0
    let end: number | undefined
    this.#segments.forEach((segment, n) => {
      const width = widths[n] ?? segment.width
      const apart = segment.zero - oldEnd
      oldEnd = this.#end(segment)
      segment.zero =
        end === undefined
          ? at + (((segment.zero - at) * old.speed) / segment.width) * (width / metrics.speed)
          : end + inPixels((apart * old.speed * metrics.em) / old.em) / metrics.speed
      segment.width = width
      end = segment.zero + width / metrics.speed
    })
    this.#round *= metrics.em / old.em
    this.#metrics = metrics
    this.#tail = end ?? this.#tail
    for (const segment of this.#segments) {
      segment.animation.cancel()
      segment.animation = this.#animate(segment.element, segment.width)
      this.#place(segment)
    }
  }

  #lay(now: number) {
    const { width, speed } = this.#metrics
    const horizon = now + width / speed + AHEAD_MS
    while (this.#tail < horizon && this.#segments.length < MOST_SEGMENTS) {
      if (!this.#run || isDrawn(this.#run)) {
        const gap = this.#begin()
        if (gap === undefined) return
        this.#tail += gap / speed
      }
      this.#draw()
    }
  }

  /** Takes the next caption; answers how far from the one before it is to be. */
  #begin() {
    const next = this.#source.next()
    if (!next) return undefined
    const { em, width, pixelRatio } = this.#metrics
    const gap = this.#segments.length > 0 ? gapBefore(next.wraps, em, width, this.#round) : 0
    this.#round = next.wraps ? 0 : this.#round + gap
    this.#run = beginRun(next, this.#metrics, this.#round)
    return Math.round(gap * pixelRatio) / pixelRatio
  }

  #draw() {
    const run = this.#run
    const text = run?.pieces[run.next]
    if (!run || text === undefined) return
    const element = drawPiece(run.line, text, run.next === 0)
    this.element.append(element)
    const width = this.#measure(element, this.#metrics.pixelRatio)
    const animation = this.#animate(element, width)
    const segment = { run, element, width, zero: this.#tail, animation, goneAt: undefined }
    run.next++
    run.drawn += width
    this.#round += width
    this.#tail = this.#end(segment)
    this.#segments.push(segment)
    this.#place(segment)
  }

  #measure(element: HTMLElement, pixelRatio: number) {
    element.style.width = ''
    const width = Math.max(1, Math.ceil(widthOf(element) * pixelRatio - 0.01)) / pixelRatio
    element.style.width = `${width}px`
    return width
  }

  /** Far enough to the right for the animation to be under way, thus the compositor's, before it is seen. */
  get #reach() {
    return Math.ceil(2 * this.#metrics.width + 2 * AHEAD_MS * this.#metrics.speed)
  }

  /** As far to the left: it finishes only if the timer that removes the element is long overdue. */
  #animate(element: HTMLElement, width: number) {
    const from = this.#reach
    const to = -width - this.#reach
    const animation = element.animate(
      { transform: [`translateX(${from}px)`, `translateX(${to}px)`] },
      { duration: (from - to) / this.#metrics.speed, fill: 'both' },
    )
    animation.onfinish = this.#wake
    return animation
  }

  /** Ties the animation to the timeline, or holds it where it was at the pause. */
  #place({ animation, zero }: Segment) {
    const start = zero - this.#reach / this.#metrics.speed
    if (this.#pausedAt === undefined) animation.startTime = start
    else {
      animation.pause()
      animation.currentTime = this.#pausedAt - start
    }
  }

  #shift(now: number) {
    const pause = now - (this.#pausedAt ?? now)
    this.#pausedAt = undefined
    this.#tail += pause
    for (const segment of this.#segments) segment.zero += pause
  }

  #end({ zero, width }: Segment) {
    return zero + width / this.#metrics.speed
  }

  #isSeen({ zero }: Segment, at: number) {
    return (zero - at) * this.#metrics.speed < this.#metrics.width
  }

  /** After what is still true, but no further than just outside the bar: a hole is never wider than it. */
  #closeUp(at: number) {
    const last = this.#segments.at(-1)
    if (!last) return
    const alive = this.#segments.findLast(segment => segment.goneAt === undefined)
    const outside = at + this.#metrics.width / this.#metrics.speed
    this.#tail = Math.max(alive ? this.#end(alive) : at, Math.min(this.#end(last), outside))
  }

  #settleGone(at: number) {
    if (at > this.#due + AHEAD_MS) this.#missed()
    this.#prune(at)
  }

  #prune(at: number) {
    const isGone = (segment: Segment) => this.#end(segment) <= at || (segment.goneAt ?? at + 1) <= at
    const gone = this.#segments.filter(isGone)
    for (const segment of gone) this.#drop(segment)
    this.#segments = this.#segments.filter(segment => !isGone(segment))
    for (const run of new Set(gone.map(segment => segment.run))) this.#settle(run)
  }

  #settle(run: Run) {
    if (run.whole && isDrawn(run) && this.#segments.every(segment => segment.run !== run))
      this.#source.passed(run.line)
  }

  #drop({ element, animation }: Segment) {
    animation.onfinish = null
    animation.cancel()
    element.remove()
  }
}
