/** Which keys reach the page. */

import { expect, test } from 'vitest'
import { guardKeys, isAllowedKey, type Key } from '../../electron/shell/keys.ts'
import { FakeWebContents, isPrevented, standIn } from '../support/fakeElectron.ts'

const press = (code: string, modifiers: Partial<Key> = {}): Key => ({
  code,
  shift: false,
  control: false,
  alt: false,
  meta: false,
  ...modifiers,
})

test.each(['Digit0', 'Numpad9', 'KeyA', 'KeyF', 'Enter', 'NumpadEnter', 'Comma'])(
  'a card reader’s %s arrives, with and without shift',
  code => {
    expect(isAllowedKey(press(code))).toBe(true)
    expect(isAllowedKey(press(code, { shift: true }))).toBe(true)
  },
)

test.each(['Tab', 'ArrowDown', 'Space', 'Backspace', 'Escape', 'Quote'])('%s works in the console', code => {
  expect(isAllowedKey(press(code))).toBe(true)
})

test.each(['KeyA', 'KeyC', 'KeyV', 'KeyX', 'KeyZ'])('Ctrl with %s edits text, but not with shift', code => {
  expect(isAllowedKey(press(code, { control: true }))).toBe(true)
  expect(isAllowedKey(press(code, { control: true, shift: true }))).toBe(false)
})

const SHORTCUTS = [
  'KeyW',
  'KeyR',
  'KeyP',
  'KeyS',
  'KeyQ',
  'KeyN',
  'KeyT',
  'KeyO',
  'KeyI',
  'KeyU',
  'KeyF',
  'KeyL',
]
const WINDOW_KEYS = ['F4', 'Space', 'Tab', 'Escape', 'ArrowLeft', 'Equal', 'Minus', 'Digit0', 'Delete']

test.each([...SHORTCUTS, ...WINDOW_KEYS])('no modifier gets %s through', code => {
  for (const modifier of ['control', 'alt', 'meta'] as const) {
    expect(isAllowedKey(press(code, { [modifier]: true }))).toBe(false)
    expect(isAllowedKey(press(code, { [modifier]: true, shift: true }))).toBe(false)
  }
})

test.each([
  ...Array.from({ length: 24 }, (_, index) => `F${index + 1}`),
  'ContextMenu',
  'PrintScreen',
  'BrowserBack',
  '',
])('the key "%s" does nothing', code => {
  expect(isAllowedKey(press(code))).toBe(false)
  expect(isAllowedKey(press(code, { shift: true }))).toBe(false)
})

test('Alt lets the digits of the number pad through and nothing else, nor with another modifier', () => {
  expect(isAllowedKey(press('Numpad4', { alt: true }))).toBe(true)
  expect(isAllowedKey(press('Numpad4', { alt: true, control: true }))).toBe(false)
  expect(isAllowedKey(press('Numpad4', { alt: true, shift: true }))).toBe(false)
  for (const code of ['AltLeft', 'Digit4', 'NumpadEnter', 'NumpadAdd'])
    expect(isAllowedKey(press(code, { alt: true }))).toBe(false)
})

test('Alt reaches the page only when it comes up after an ALT code', () => {
  const contents = new FakeWebContents()
  guardKeys(standIn(contents))
  const swallowed = (type: 'keyDown' | 'keyUp', code: string, alt: boolean) =>
    isPrevented(contents, 'before-input-event', {}, { ...press(code, { alt }), type })
  expect(swallowed('keyDown', 'AltLeft', true)).toBe(true)
  expect(swallowed('keyUp', 'AltLeft', false)).toBe(true)
  expect(swallowed('keyDown', 'AltLeft', true)).toBe(true)
  expect(swallowed('keyDown', 'Numpad4', true)).toBe(false)
  expect(swallowed('keyUp', 'Numpad4', true)).toBe(false)
  expect(swallowed('keyUp', 'AltLeft', false)).toBe(false)
  expect(swallowed('keyUp', 'AltLeft', false)).toBe(true)
})

test('the window swallows what is not allowed', () => {
  const contents = new FakeWebContents()
  guardKeys(standIn(contents))
  expect(isPrevented(contents, 'before-input-event', {}, press('F12'))).toBe(true)
  expect(isPrevented(contents, 'before-input-event', {}, press('Digit7'))).toBe(false)
})
