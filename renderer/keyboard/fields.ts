/** The text fields of the page as elements: finding them, writing in them, going on to the next. */
import { clear, erase, type Written, write } from './caret.rules.ts'
import { type Enter, enterOf, type Kind, kindOf } from './field.rules.ts'
import type { Edit } from './press.rules.ts'

export type Field = HTMLInputElement | HTMLTextAreaElement

/** What the page asked for before the system's own keyboard was told to stay away. */
const ASKED = 'data-input-mode'

const modeOf = (field: Field): string => field.getAttribute(ASKED) ?? field.inputMode

export const kindOfField = (field: Field): Kind | null => {
  const { type, autocomplete } = field
  return kindOf({ type, autoComplete: autocomplete, inputMode: modeOf(field) })
}

const isField = (element: unknown): element is Field =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement

/** The element itself, when it can be written in. */
export const fieldOf = (element: unknown): Field | null =>
  isField(element) && !element.readOnly && !element.disabled && kindOfField(element) !== null ? element : null

/** Keeps the system's own keyboard away from the field. */
export const hush = (field: Field) => {
  if (field.hasAttribute(ASKED)) return
  field.setAttribute(ASKED, field.inputMode)
  field.inputMode = 'none'
}

const fieldsOfForm = ({ form }: Field): Field[] =>
  Array.from(form?.elements ?? [], fieldOf)
    .filter(field => field !== null)
    .filter(field => field.checkVisibility())

/** What the page calls the field. */
export const nameOfField = (field: Field): string =>
  field.labels?.[0]?.textContent ?? field.getAttribute('aria-label') ?? ''

const nextOf = (field: Field): Field | undefined => {
  const fields = fieldsOfForm(field)
  return fields[fields.indexOf(field) + 1]
}

export const enterOfField = (field: Field): Enter =>
  enterOf({ type: field.type, autoComplete: field.autocomplete, followed: nextOf(field) !== undefined })

/** Fields such as e-mail tell no caret: there everything goes to the end. */
const written = ({ value, selectionStart, selectionEnd }: Field): Written => ({
  text: value,
  start: selectionStart ?? value.length,
  end: selectionEnd ?? value.length,
})

const setterOf = (field: Field) => {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
  return Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set
}

/** React overrides `value` on the element to notice what it did itself; its prototype's setter goes past that. */
const put = (field: Field, { text, start, end }: Written) => {
  setterOf(field)?.call(field, text)
  if (field.selectionStart !== null) field.setSelectionRange(start, end)
}

const change = (field: Field, next: Written, inputType: string, data: string | null) => {
  const facts = { inputType, data, bubbles: true }
  // Number fields refuse here what would not be a number.
  if (!field.dispatchEvent(new InputEvent('beforeinput', { ...facts, cancelable: true }))) return
  put(field, next)
  field.dispatchEvent(new InputEvent('input', facts))
}

const insert = (field: Field, words: string) => {
  const limit = field.maxLength < 0 ? Number.POSITIVE_INFINITY : field.maxLength
  change(field, write(written(field), words, limit), 'insertText', words)
}

const wipe = (field: Field) => {
  // Selected first, because number fields ask the selection what a deletion takes.
  if (field.selectionStart !== null) field.select()
  change(field, clear(), 'deleteContentBackward', null)
}

/** @param done puts the keyboard away. */
const enter = (field: Field, done: () => void) => {
  switch (enterOfField(field)) {
    case 'newline':
      return insert(field, '\n')
    case 'next':
      return nextOf(field)?.focus({ preventScroll: true })
    case 'submit':
      done()
      return field.form?.requestSubmit()
    case 'done':
      return done()
  }
}

export const carryOut = (field: Field, edit: Edit, done: () => void) => {
  switch (edit.do) {
    case 'write':
      return insert(field, edit.text)
    case 'erase':
      return change(field, erase(written(field)), 'deleteContentBackward', null)
    case 'clear':
      return wipe(field)
    case 'enter':
      return enter(field, done)
  }
}
