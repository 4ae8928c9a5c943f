/** The keys that reach the page: those for typing and moving, named by their place on the keyboard. */

import type { Input, WebContents } from 'electron'

const TYPING = new Set([
  ...['Space', 'Enter', 'NumpadEnter', 'Tab', 'Backspace', 'Delete', 'Escape', 'CapsLock'],
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown'],
  ...['Minus', 'Equal', 'BracketLeft', 'BracketRight', 'Backslash', 'IntlBackslash', 'Semicolon', 'Quote'],
  ...['Backquote', 'Comma', 'Period', 'Slash', 'ShiftLeft', 'ShiftRight'],
  ...['NumpadAdd', 'NumpadSubtract', 'NumpadMultiply', 'NumpadDivide', 'NumpadDecimal', 'NumpadComma'],
])
const LETTER_OR_DIGIT = /^(Key[A-Z]|Digit\d|Numpad\d)$/

/** Select all, copy, paste, cut, undo: what staff need in the console's fields. */
const WITH_CONTROL = new Set(['KeyA', 'KeyC', 'KeyV', 'KeyX', 'KeyZ'])

export type Key = Pick<Input, 'code' | 'shift' | 'control' | 'alt' | 'meta'>

export function isAllowedKey(key: Key): boolean {
  if (key.alt || key.meta) return false
  if (key.control) return !key.shift && WITH_CONTROL.has(key.code)
  return TYPING.has(key.code) || LETTER_OR_DIGIT.test(key.code)
}

export function guardKeys(contents: Pick<WebContents, 'on'>) {
  contents.on('before-input-event', (event, input) => {
    if (!isAllowedKey(input)) event.preventDefault()
  })
}
