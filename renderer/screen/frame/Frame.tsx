/** The frame of every kiosk screen: header, content, and a bar with what is touched, around the one crawl. */
import type { ReactNode } from 'react'
import styles from './Frame.module.css'
import { Header } from './Header.tsx'

export interface FrameProps {
  /** Title of an inner screen; without it the header shows the brand and the site. */
  title?: string
  /** Right part of the header on an inner screen, such as "2/3". */
  status?: ReactNode
  /** Under the header, within the frame. */
  below?: ReactNode
  /** Left part of the bar is always the way back. Without a bar the content has all the room. */
  bar?: ReactNode
  /** A show plays: content without header and bar, only the crawl stays. */
  cinema?: boolean
  children: ReactNode
}

export const Frame = ({ title, status, below, bar, cinema = false, children }: FrameProps) => (
  <div className={styles.frame} data-cinema={cinema || undefined}>
    {!cinema && (
      <div className={styles.head}>
        <Header title={title} status={status} />
        {below}
      </div>
    )}
    <main className={styles.content}>{children}</main>
    {bar !== undefined && <footer className={styles.bar}>{bar}</footer>}
  </div>
)
