/** The frame of every kiosk screen: header, crawl, content, and a bar with what is touched. */
import type { ReactNode } from 'react'
import styles from './Frame.module.css'
import { Header } from './Header.tsx'
import { ScreenCrawl } from './ScreenCrawl.tsx'

export interface FrameProps {
  /** Title of an inner screen; without it the header shows the brand and the site. */
  title?: string
  /** Right part of the header on an inner screen, such as "2/3". */
  status?: ReactNode
  /** Left part of the bar is always the way back. Without a bar the content has all the room. */
  bar?: ReactNode
  /** A show plays: content without header and bar, only the crawl stays. */
  cinema?: boolean
  children: ReactNode
}

export const Frame = ({ title, status, bar, cinema = false, children }: FrameProps) => (
  <div className={`${styles.frame} ${cinema ? styles.cinema : ''}`}>
    {!cinema && <Header title={title} status={status} />}
    <ScreenCrawl />
    <main className={styles.content}>{children}</main>
    {bar !== undefined && <footer className={styles.bar}>{bar}</footer>}
  </div>
)
