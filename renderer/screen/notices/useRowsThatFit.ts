/** How many rows fit whole into a list on this screen: measured from its first row, again when its size changes. */
import { useLayoutEffect, useRef, useState } from 'react'
import { rowsThatFit } from './list.rules.ts'

export const useRowsThatFit = () => {
  const list = useRef<HTMLUListElement>(null)
  const [rows, setRows] = useState(1)
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const measure = () => {
      const row = element.firstElementChild?.getBoundingClientRect().height ?? 0
      setRows(
        rowsThatFit(element.clientHeight, row, Number.parseFloat(getComputedStyle(element).rowGap) || 0),
      )
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { list, rows }
}
