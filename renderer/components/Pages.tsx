/** Content that is more than fits is cut into whole pages, never made tiny and never cut through. */
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from './Pages.module.css'

export interface PagesProps {
  /** Which page is shown, from 0. */
  page: number
  /** Told how many pages there are, whenever that changes. */
  onCount: (count: number) => void
  children: ReactNode
}

/** The browser itself paginates: each column of a multi-column box is one page. */
const pagesOf = (box: HTMLElement) => {
  const gap = Number.parseFloat(getComputedStyle(box).columnGap) || 0
  const stride = box.clientWidth + gap
  return { stride, count: Math.max(1, Math.round((box.scrollWidth + gap) / stride)) }
}

const FADE: [Keyframe[], KeyframeAnimationOptions] = [
  [{ opacity: 0 }, { opacity: 1 }],
  { duration: 400, easing: 'ease' },
]

export const Pages = ({ page, onCount, children }: PagesProps) => {
  const box = useRef<HTMLDivElement>(null)
  const shown = useRef(page)

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => onCount(pagesOf(element).count)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  })

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    element.scrollLeft = page * pagesOf(element).stride
    if (shown.current !== page) element.animate(...FADE)
    shown.current = page
  }, [page])

  return (
    <div className={styles.pages} ref={box}>
      {children}
    </div>
  )
}
