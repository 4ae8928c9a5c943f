/** How many items fit whole into a list on this screen: measured from its first row, again when its size changes. */
import { useLayoutEffect, useRef, useState } from 'react'
import { rowsThatFit } from './list.rules.ts'

export const useItemsThatFit = () => {
  const list = useRef<HTMLUListElement>(null)
  const [fit, setFit] = useState(1)
  useLayoutEffect(() => {
    const element = list.current
    if (!element) return
    const measure = () => {
      const row = element.firstElementChild?.getBoundingClientRect().height ?? 0
      const { rowGap, gridTemplateColumns } = getComputedStyle(element)
      const columns = gridTemplateColumns.split(' ').length
      setFit(columns * rowsThatFit(element.clientHeight, row, Number.parseFloat(rowGap) || 0))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { list, fit }
}
