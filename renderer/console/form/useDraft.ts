/** The values of a form, kept in this tab from the first change until they are saved or thrown away. */
import { useState } from 'react'
import { draftKey, draftsOf, fromDraft } from './draft.rules.ts'

export const useDraft = <Values extends object>(room: string, item: string, initial: Values) => {
  const key = draftKey(room, item)
  const [values, setValues] = useState(() => fromDraft(initial, sessionStorage.getItem(key)) ?? initial)
  const [restored, setRestored] = useState(() => sessionStorage.getItem(key) !== null)
  const forget = () => {
    sessionStorage.removeItem(key)
    setRestored(false)
  }
  return {
    values,
    /** Whether the values came from an earlier visit. */
    restored,
    change: (patch: Partial<Values>) => {
      const next = { ...values, ...patch }
      sessionStorage.setItem(key, JSON.stringify(next))
      setValues(next)
    },
    forget,
    /** Throws the draft away and starts from the given values. */
    restart: (from: Values) => {
      forget()
      setValues(from)
    },
  }
}

/** The items of a room that have a draft now. */
export const useDrafts = (room: string) => {
  const [items, setItems] = useState(() => draftsOf(room, Object.keys(sessionStorage)))
  const discard = () => {
    for (const item of items) sessionStorage.removeItem(draftKey(room, item))
    setItems([])
  }
  return { items, discard }
}
