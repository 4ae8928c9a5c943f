/** Tidies what is pasted into a field, and takes that back on demand. */
import { type ClipboardEvent, useState } from 'react'
import { readMarked } from './marked.ts'
import { type Into, type Pasted, pasted } from './paste.rules.ts'
import { placeAfter } from './place.rules.ts'

const clipOf = (data: DataTransfer) => {
  const { words, cells } = readMarked(data.getData('text/html'))
  return { plain: data.getData('text/plain'), marked: words, cells }
}

/** As if it were typed, so that Ctrl+Z takes it back. */
const typeIn = (text: string) => document.execCommand('insertText', false, text)

export interface PasteParts {
  into: Into
  value: string
  onChange: (value: string) => void
}

/** What was put in, the field as it was when that was seen last, and where it stood in it. */
interface Place {
  came: Pasted
  value: string
  at: number
}

export const usePaste = ({ into, value, onChange }: PasteParts) => {
  const [place, setPlace] = useState<Place | null>(null)
  if (place && place.value !== value)
    setPlace({ ...place, value, at: placeAfter(place.value, value, place.at) })
  const stands = place?.value === value && value.startsWith(place.came.text, place.at)
  return {
    onPaste: (event: ClipboardEvent<HTMLInputElement>) => {
      const field = event.currentTarget
      const at = field.selectionStart ?? 0
      const came = pasted(clipOf(event.clipboardData), into)
      setPlace(null)
      if (came.text === '' || (came.changes.length === 0 && came.text === came.raw)) return
      if (!typeIn(came.text)) return
      event.preventDefault()
      setPlace({ came, value: field.value, at })
    },
    /** What was tidied, as long as it stands in the field. */
    tidied: stands ? place.came : null,
    restore: () => {
      if (!place) return
      const { came, at } = place
      onChange(value.slice(0, at) + came.raw + value.slice(at + came.text.length))
      setPlace(null)
    },
  }
}
