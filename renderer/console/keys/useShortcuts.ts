/** Answers keys of the whole page while a part of it is shown; a dialog over the page keeps its keys to itself. */
import { useEffect, useEffectEvent } from 'react'
import { useSession } from '../gate/session.ts'
import { shortcutOf, worksWhileWriting } from './keys.rules.ts'

/** By name, as keys.rules writes them; nothing happens for one that is undefined. */
export type Shortcuts = Readonly<Record<string, (() => void) | undefined>>

const WRITING = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable=true]'
const DIALOG = '[role=dialog], [role=alertdialog], [role=listbox]'

const isWithin = (target: EventTarget | null, selector: string) =>
  target instanceof Element && target.closest(selector) !== null

export const useShortcuts = (shortcuts: Shortcuts) => {
  const { account } = useSession().session
  const answer = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = shortcutOf(event)
    const task = shortcut === null ? undefined : shortcuts[shortcut]
    // Behind a closed gate the page is still there, but nobody is at it.
    if (!task || shortcut === null || account === null || isWithin(event.target, DIALOG)) return
    if (isWithin(event.target, WRITING) && !worksWhileWriting(shortcut)) return
    event.preventDefault()
    task()
  })
  useEffect(() => {
    window.addEventListener('keydown', answer)
    return () => window.removeEventListener('keydown', answer)
  }, [])
}
