/** Marks what is selected in a field of words, as if it were typed, so that Ctrl+Z takes it back. */
import { type RefObject, useRef } from 'react'
import type { Edit, Range } from './marks.rules.ts'

const fieldIn = (place: RefObject<HTMLElement | null>) => place.current?.querySelector('textarea') ?? null

export const useMarks = () => {
  const place = useRef<HTMLDivElement>(null)
  return {
    place,
    /** A field that was left keeps what was selected in it. */
    mark: (change: (text: string, range: Range) => Edit | null) => {
      const field = fieldIn(place)
      if (!field) return
      const made = change(field.value, { start: field.selectionStart, end: field.selectionEnd })
      field.focus()
      if (!made) return
      field.setSelectionRange(made.start, made.end)
      document.execCommand('insertText', false, made.text)
      field.setSelectionRange(made.selected.start, made.selected.end)
    },
  }
}
