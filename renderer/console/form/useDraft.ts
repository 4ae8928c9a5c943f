/** The values of a form, kept for whoever types them from the first change until they are saved or thrown away. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useSession } from '../gate/session.ts'
import { fromDraft } from './draft.rules.ts'
import { dropDraft, keepDraft, readDraft, waitingDrafts } from './draftStore.ts'

export const useDraft = <Values extends object>(room: string, item: string, initial: Values) => {
  const [path] = useLocation()
  const place = { owner: useSession().member.id, room, item }
  const [kept] = useState(() => fromDraft(initial, readDraft(place), Date.now()))
  const [values, setValues] = useState(kept ?? initial)
  const [restored, setRestored] = useState(kept !== null)
  const forget = () => {
    dropDraft(place)
    setRestored(false)
  }
  return {
    values,
    /** Whether the values came from an earlier visit. */
    restored,
    change: (patch: Partial<Values>) => {
      const next = { ...values, ...patch }
      keepDraft(place, path, next)
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

/** The items of a room of which whoever is at the desk has a draft now. */
export const useDrafts = (room: string) => {
  const owner = useSession().member.id
  const [drafts, setDrafts] = useState(() => waitingDrafts(owner).filter(draft => draft.room === room))
  const discard = () => {
    for (const draft of drafts) dropDraft(draft)
    setDrafts([])
  }
  return { items: drafts.map(({ item }) => item), discard }
}
