/** A pass for people who asked for less motion: still pages, one after the other. */

import styles from './crawl.module.css'
import { type Line, pageMs } from './crawl.rules.ts'
import { drawPiece, drawText, make, widthOf } from './draw.ts'
import { fadeAway } from './fade.ts'
import type { Metrics, Pass, Source } from './pass.ts'
import { graphemesOf, pageAfter } from './text.rules.ts'

interface Page {
  line: Line
  parts: string[]
  from: number
  to: number
  element: HTMLElement
  width: number
  until: number
}

export class Pager implements Pass {
  readonly element = make(styles.lane)
  #metrics: Metrics
  #source: Source
  #start: number
  #page: Page | undefined
  #pausedAt: number | undefined

  constructor(metrics: Metrics, source: Source, start: number) {
    this.#metrics = metrics
    this.#source = source
    this.#start = start
  }

  advance(now: number) {
    if (this.#pausedAt !== undefined) return Number.POSITIVE_INFINITY
    if (!this.#page || this.#page.until <= now) this.#turn(Math.max(now, this.#start))
    return this.#page?.until ?? Number.POSITIVE_INFINITY
  }

  setPaused(paused: boolean, now: number) {
    if (paused === (this.#pausedAt !== undefined)) return
    if (this.#page && this.#pausedAt !== undefined) this.#page.until += now - this.#pausedAt
    this.#pausedAt = paused ? now : undefined
  }

  shows(now: number) {
    return this.#page !== undefined && this.#page.until > (this.#pausedAt ?? now)
  }

  leading(now: number) {
    return this.shows(now) ? this.#page?.line : undefined
  }

  withdraw(isGone: (id: string) => boolean) {
    if (this.#page && isGone(this.#page.line.id)) this.#clear()
  }

  /** Nothing is drawn ahead. */
  trim() {}

  fit(metrics: Metrics, now: number) {
    const page = this.#page
    if (!page || (metrics === this.#metrics && page.width === widthOf(page.element))) return
    this.#metrics = metrics
    this.#show(page.line, page.parts, page.from, this.#pausedAt ?? now)
  }

  leave() {
    fadeAway(this.element)
  }

  #turn(now: number) {
    const page = this.#page
    if (page && page.to < page.parts.length) return this.#show(page.line, page.parts, page.to, now)
    if (page) this.#source.passed(page.line)
    const line = this.#source.next()?.line
    if (line) this.#show(line, graphemesOf(line.text), 0, now)
    else this.#clear()
  }

  #show(line: Line, parts: string[], from: number, now: number) {
    this.#clear()
    const text = drawText(line, '')
    const element = drawPiece(line, '', from === 0)
    element.lastElementChild?.replaceWith(text)
    element.classList.add(styles.page ?? '')
    this.element.append(element)
    const fits = (candidate: string) => {
      text.textContent = candidate
      return widthOf(element) <= this.#metrics.width
    }
    const to = pageAfter(parts, from, fits)
    text.textContent = parts.slice(from, to).join('').trim()
    const until = now + pageMs(to - from, this.#metrics.charactersPerSecond)
    this.#page = { line, parts, from, to, element, width: widthOf(element), until }
  }

  #clear() {
    this.#page?.element.remove()
    this.#page = undefined
  }
}
