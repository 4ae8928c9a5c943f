/** The caption crawl as a React component: it binds the track and lists the captions for screen readers. */
import { useLayoutEffect, useRef } from 'react'
import type { CrawlItem } from '../../electron/contract/captions.ts'
import type { Level } from '../../electron/contract/common.ts'
import styles from './crawl.module.css'
import { linesOf } from './crawl.rules.ts'
import { Track } from './track.ts'

export interface CrawlProps {
  captions: readonly CrawlItem[]
  charactersPerSecond: number
  /** The level in words; the crawl shows it with a sign and a colour. */
  levelLabel: (level: Level) => string
  /** Name of the region for screen readers. */
  label: string
  /** Shown, still, when there are no captions. */
  emptyText?: string
}

/** Fills its container; the size of its text is `--crawl-size`, else inherited. */
export function Crawl({ captions, charactersPerSecond, levelLabel, label, emptyText }: CrawlProps) {
  const bar = useRef<HTMLDivElement>(null)
  const track = useRef<Track>(null)
  const lines = linesOf(captions, levelLabel)

  // Before the first paint, so that the bar is never seen blank.
  useLayoutEffect(() => {
    if (!bar.current) return
    const made = new Track(bar.current)
    track.current = made
    return () => made.close()
  }, [])
  useLayoutEffect(() => track.current?.show({ lines, charactersPerSecond }))

  return (
    <section className={styles.crawl} aria-label={label}>
      <div className={styles.bar} ref={bar} aria-hidden />
      {lines.length === 0 && emptyText && <p className={styles.empty}>{emptyText}</p>}
      <ul className={styles.list}>
        {lines.map(({ id, level, label: word, text }) => (
          <li key={id}>{level === 'info' ? text : `${word} ${text}`}</li>
        ))}
      </ul>
    </section>
  )
}
