/** Where drafts are kept: in this browser, so that a closed window does not lose them. */
import { type DraftPlace, draftKey, draftsOf, packDraft, surplus, type WaitingDraft } from './draft.rules.ts'

const entries = () => Object.entries({ ...localStorage }) as [string, string][]

const prune = () => {
  for (const key of surplus(entries(), Date.now())) localStorage.removeItem(key)
}

export const readDraft = (place: DraftPlace): string | null => localStorage.getItem(draftKey(place))

export const dropDraft = (place: DraftPlace) => localStorage.removeItem(draftKey(place))

/** A browser that has no room, or keeps nothing, does not stop anybody from typing. */
export const keepDraft = (place: DraftPlace, path: string, values: object) => {
  const text = packDraft({ at: Date.now(), path, values: { ...values } })
  try {
    if (readDraft(place) === null) prune()
    localStorage.setItem(draftKey(place), text)
  } catch {
    console.warn('The browser has no room to keep this draft; it lasts only while the page is open')
  }
}

export const waitingDrafts = (owner: string): WaitingDraft[] => draftsOf(owner, entries(), Date.now())
