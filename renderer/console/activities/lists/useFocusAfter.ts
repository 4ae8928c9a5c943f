/** Keeps the keyboard in a list whose rows move and go: on the same key of the row, or on what is nearest. */
import { useEffect, useRef } from 'react'

/** Looked for in turn; the first that is there and can be pressed takes the focus. */
export const useFocusAfter = () => {
  const frame = useRef<HTMLFieldSetElement>(null)
  const wanted = useRef<readonly string[]>([])
  useEffect(() => {
    const [found] = wanted.current.flatMap(
      selector => frame.current?.querySelector<HTMLElement>(`${selector}:not([data-disabled])`) ?? [],
    )
    wanted.current = []
    found?.focus()
  })
  return {
    frame,
    /** @param selectors of the keys that may have the focus after the next render. */
    focusAfter: (...selectors: string[]) => {
      wanted.current = selectors
    },
  }
}
