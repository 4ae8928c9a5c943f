/** The field that the keyboard serves now, and room for the keyboard on the page while there is one. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Field, hush } from './fields.ts'
import { reveal } from './reveal.ts'
import { FieldWatch } from './watch.ts'

/** Lists and dialogs that float ask the window where they are. */
const tellFloating = () => window.dispatchEvent(new Event('resize'))

/** The style of the keyboard makes the page shorter by its height while this is set. */
const makeRoom = () => {
  document.documentElement.dataset.keyboard = 'open'
  tellFloating()
  return () => {
    delete document.documentElement.dataset.keyboard
    tellFloating()
  }
}

export const useField = (enabled: boolean) => {
  const [field, setField] = useState<Field | null>(null)
  const watch = useRef<FieldWatch>(null)
  const open = field !== null
  useEffect(() => {
    if (!enabled) return
    watch.current = new FieldWatch(setField)
    return () => {
      watch.current?.stop()
      setField(null)
    }
  }, [enabled])
  useLayoutEffect(() => (open ? makeRoom() : undefined), [open])
  useLayoutEffect(() => {
    if (!field) return
    hush(field)
    // Fields that grow with their text go on being seen.
    const resized = new ResizeObserver(() => reveal(field))
    resized.observe(field)
    // A field that leaves the page with its step says nothing to the watch.
    const left = new MutationObserver(() => {
      if (!field.isConnected) setField(null)
    })
    left.observe(document.body, { childList: true, subtree: true })
    return () => {
      resized.disconnect()
      left.disconnect()
    }
  }, [field])
  const hide = useCallback(() => watch.current?.dismiss(), [])
  return { field, hide }
}
