/** Measures the bar and one full-width character of it, and tells when either or a font changes. */

import styles from './crawl.module.css'
import { speedOf } from './crawl.rules.ts'
import { make, widthOf } from './draw.ts'
import type { Metrics } from './pass.ts'

export class Gauge {
  #bar: HTMLElement
  #probe = make(styles.probe, '国')
  #observer: ResizeObserver
  #last: Metrics | undefined
  #stop = new AbortController()

  constructor(bar: HTMLElement, onChange: () => void) {
    this.#bar = bar
    bar.append(this.#probe)
    this.#observer = new ResizeObserver(onChange)
    this.#observer.observe(bar)
    this.#observer.observe(this.#probe)
    document.fonts.addEventListener('loadingdone', onChange, this.#stop)
  }

  /** The same object as before when nothing has changed; nothing while the bar or the speed is none. */
  read(charactersPerSecond: number): Metrics | undefined {
    const width = widthOf(this.#bar)
    const em = widthOf(this.#probe)
    if (width === 0 || em === 0 || !(charactersPerSecond > 0)) return undefined
    const last = this.#last
    const isSame =
      last?.width === width &&
      last.em === em &&
      last.charactersPerSecond === charactersPerSecond &&
      last.pixelRatio === devicePixelRatio
    if (isSame) return last
    const speed = speedOf(charactersPerSecond, em)
    this.#last = { width, em, speed, charactersPerSecond, pixelRatio: devicePixelRatio }
    return this.#last
  }

  close() {
    this.#observer.disconnect()
    this.#stop.abort()
    this.#probe.remove()
  }
}
