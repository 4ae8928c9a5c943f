/** Turns through items and their pages, one after the other, for ever. */
import { useCallback, useEffect, useState } from 'react'

interface Turn {
  item: number
  page: number
}

/**
 * @param count items to turn through. @param stayMs how long a page of the current item stays.
 * @returns where it stands, of how many pages, and `setPages` to tell how many pages the current item has.
 */
export const useRotation = (count: number, stayMs: (item: number) => number) => {
  const [turn, setTurn] = useState<Turn>({ item: 0, page: 0 })
  const [pages, setPages] = useState(1)
  const item = count === 0 ? 0 : turn.item % count
  const stay = stayMs(item) / (pages > 1 ? 1.5 : 1)

  useEffect(() => {
    const timer = setTimeout(() => {
      const lastPage = turn.page + 1 >= pages
      setTurn(lastPage ? { item: (item + 1) % Math.max(1, count), page: 0 } : { item, page: turn.page + 1 })
      if (lastPage) setPages(1)
    }, stay)
    return () => clearTimeout(timer)
  }, [turn, item, pages, count, stay])

  return { item, page: Math.min(turn.page, pages - 1), pages, setPages: useCallback(setPages, []) }
}
