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

/** With Alt some card readers type the number of each character. Alt itself stays closed: it opens menus. */
const WITH_ALT = /^Numpad\d$/
const ALT = /^Alt(Left|Right)$/

export type Key = Pick<Input, 'code' | 'shift' | 'control' | 'alt' | 'meta'>

export function isAllowedKey(key: Key): boolean {
  if (key.meta) return false
  if (key.alt) return !key.control && !key.shift && WITH_ALT.test(key.code)
  if (key.control) return !key.shift && WITH_CONTROL.has(key.code)
  return TYPING.has(key.code) || LETTER_OR_DIGIT.test(key.code)
}

export function guardKeys(contents: Pick<WebContents, 'on'>) {
  let inAltCode = false
  contents.on('before-input-event', (event, input) => {
    // After a digit it opens no menu, and the page needs it: it ends the character.
    const endsAltCode = inAltCode && input.type === 'keyUp' && ALT.test(input.code)
    const allowed = isAllowedKey(input)
    inAltCode = allowed && input.alt
    if (!allowed && !endsAltCode) event.preventDefault()
  })
}
