/** Tidies what is pasted into a field, and takes that back on demand. */
import { type ClipboardEvent, useState } from 'react'
import { readMarked } from './marked.ts'
import { type Into, type Pasted, pasted } from './paste.rules.ts'

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

export const usePaste = ({ into, value, onChange }: PasteParts) => {
  const [last, setLast] = useState<Pasted | null>(null)
  const at = last ? value.indexOf(last.text) : -1
  return {
    onPaste: (event: ClipboardEvent<HTMLInputElement>) => {
      const came = pasted(clipOf(event.clipboardData), into)
      setLast(null)
      if (came.text === '' || (came.changes.length === 0 && came.text === came.raw)) return
      if (!typeIn(came.text)) return
      event.preventDefault()
      setLast(came)
    },
    /** What was tidied, as long as it stands in the field. */
    tidied: at < 0 ? null : last,
    restore: () => {
      if (!last) return
      onChange(value.slice(0, at) + last.raw + value.slice(at + last.text.length))
      setLast(null)
    },
  }
}
