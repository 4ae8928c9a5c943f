/** How posters fill the wall as it is now: measured again whenever the wall changes its size. */
import { type RefObject, useLayoutEffect, useState } from 'react'
import { COMPACT, useMedia } from '../frame/useMedia.ts'
import { type Grid, gridFor } from './wall.rules.ts'

const PORTRAIT = '(orientation: portrait)'
const BEFORE: Grid = { columns: 2, rows: 1, lead: false, full: true }

/** @param ref the list of posters. The height of their words does not depend on the grid. */
export const usePosterGrid = (ref: RefObject<HTMLElement | null>, count: number): Grid => {
  const [grid, setGrid] = useState(BEFORE)
  const portrait = useMedia(PORTRAIT)
  const compact = useMedia(COMPACT)
  const most = portrait ? 2 : compact ? 3 : 4
  useLayoutEffect(() => {
    const list = ref.current
    if (!list) return
    const measure = () => {
      const words = list.querySelector<HTMLElement>('[data-words]')?.offsetHeight ?? 0
      const gap = Number.parseFloat(getComputedStyle(list).columnGap) || 0
      const room = { width: list.clientWidth, height: list.clientHeight, gap, words, most }
      setGrid(before => {
        const next = gridFor(room, count)
        return JSON.stringify(before) === JSON.stringify(next) ? before : next
      })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(list)
    return () => observer.disconnect()
  }, [ref, count, most])
  return grid
}
