/** The caption crawl as a React component: it binds the track and lists the captions for screen readers. */
import { useLayoutEffect, useRef, useState } from 'react'
import type { CrawlItem } from '../../electron/contract/captions.ts'
import type { Level } from '../../electron/contract/common.ts'
import styles from './crawl.module.css'
import { type Line, linesOf } from './crawl.rules.ts'
import { Track } from './track.ts'

/** Watches the crawl. */
export interface Witness {
  /** A caption has run through whole, in sight. */
  passed(line: Line): void
  /** @param leading the caption that has been on the bar for longest; none while nothing runs in sight. */
  watch(leading: () => Line | undefined): () => void
}

export interface CrawlProps {
  captions: readonly CrawlItem[]
  charactersPerSecond: number
  /**
   * Those of the captions that are gone that somebody took off: their passes break off, those of others run through.
   * Left out: all of them.
   */
  withdrawn?: readonly string[] | undefined
  /** Something lies over the bar: the crawl is held. */
  covered?: boolean
  witness?: Witness | undefined
  /** The level in words; the crawl shows it with a sign and a colour. */
  levelLabel: (level: Level) => string
  /** Name of the region for screen readers. */
  label: string
  /** Shown, still, when there are no captions. */
  emptyText?: string
}

/** Fills its container; the size of its text is `--crawl-size`, else inherited. */
export function Crawl({ captions, charactersPerSecond, levelLabel, label, emptyText, ...props }: CrawlProps) {
  const { withdrawn, covered = false, witness } = props
  const bar = useRef<HTMLDivElement>(null)
  const track = useRef<Track>(null)
  const told = useRef<Witness>(undefined)
  const [blank, setBlank] = useState(true)
  const lines = linesOf(captions, levelLabel)

  // Before the first paint, so that the bar is never seen blank.
  useLayoutEffect(() => {
    if (!bar.current) return
    const made = new Track(bar.current, { blank: setBlank, passed: line => told.current?.passed(line) })
    track.current = made
    return () => made.close()
  }, [])
  useLayoutEffect(() => {
    told.current = witness
    track.current?.show({ lines, charactersPerSecond, withdrawn, covered })
  })
  useLayoutEffect(() => witness?.watch(() => track.current?.leading()), [witness])

  return (
    <section className={styles.crawl} aria-label={label}>
      <div className={styles.bar} ref={bar} aria-hidden />
      {lines.length === 0 && blank && emptyText && <p className={styles.empty}>{emptyText}</p>}
      <ul className={styles.list}>
        {lines.map(({ id, level, label: word, text }) => (
          <li key={id}>{level === 'info' ? text : `${word} ${text}`}</li>
        ))}
      </ul>
    </section>
  )
}
