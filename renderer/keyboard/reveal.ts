/** Keeps in sight what is being written: the field on the page, and the caret in the field. */
import type { Field } from './fields.ts'

/** Every property that decides where a line breaks. */
const SHAPE = [
  'font',
  'letter-spacing',
  'line-height',
  'padding',
  'border',
  'box-sizing',
  'text-indent',
  'tab-size',
  'text-autospace',
  'text-spacing-trim',
] as const

const twinOf = (field: Field): HTMLElement => {
  const twin = document.createElement('div')
  const style = getComputedStyle(field)
  for (const name of SHAPE) twin.style.setProperty(name, style.getPropertyValue(name))
  const inLines = field.type === 'textarea'
  twin.style.setProperty('white-space', inLines ? 'pre-wrap' : 'pre')
  twin.style.setProperty('overflow-wrap', 'break-word')
  twin.style.setProperty('width', inLines ? `${field.clientWidth}px` : 'max-content')
  twin.style.setProperty('position', 'absolute')
  twin.style.setProperty('visibility', 'hidden')
  return twin
}

/** Where the caret is within the field's text, in pixels from its top left corner; browsers do not tell. */
const caretOf = (field: Field): { left: number; bottom: number; line: number } => {
  const twin = twinOf(field)
  const mark = document.createElement('span')
  const shown = field.type === 'password' ? '•'.repeat(field.value.length) : field.value
  twin.append(shown.slice(0, field.selectionEnd ?? shown.length), mark)
  // A zero-width space gives the mark the height of a line.
  mark.textContent = '\u200b'
  document.body.append(twin)
  const caret = { left: mark.offsetLeft, bottom: mark.offsetTop + mark.offsetHeight, line: mark.offsetHeight }
  twin.remove()
  return caret
}

/** How far to move so that [start, end] lies within [low, high]; the end counts more where both do not fit. */
const moveInto = (start: number, end: number, low: number, high: number): number => {
  if (end > high) return end - high
  return start < low ? Math.max(start - low, end - high) : 0
}

const scrollerOf = (element: Element): Element => {
  for (let box = element.parentElement; box; box = box.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(box).overflowY)) return box
  }
  return document.documentElement
}

const pixels = (length: string): number => Number.parseFloat(length) || 0

/** The part of the scroller that nothing lies over: its scroll-padding says what is covered by feet that stick. */
const freeOf = (scroller: Element): { low: number; high: number } => {
  const { top, bottom } = scroller.getBoundingClientRect()
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(scroller)
  return { low: top + pixels(scrollPaddingTop), high: bottom - pixels(scrollPaddingBottom) }
}

/** The field with what belongs to it above and below, or only the caret's line where all that does not fit. */
const wanted = (field: Field, caret: { bottom: number; line: number }, room: number) => {
  const { top, bottom } = field.getBoundingClientRect()
  const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(field)
  const all = { top: top - pixels(scrollMarginTop), bottom: bottom + pixels(scrollMarginBottom) }
  if (all.bottom - all.top <= room) return all
  const line = top + caret.bottom - field.scrollTop
  return { top: line - 2 * caret.line, bottom: line + caret.line }
}

export const reveal = (field: Field) => {
  const caret = caretOf(field)
  const { clientWidth, clientHeight } = field
  field.scrollLeft += moveInto(
    caret.left,
    caret.left + 2,
    field.scrollLeft,
    field.scrollLeft + clientWidth - 16,
  )
  field.scrollTop += moveInto(
    caret.bottom - caret.line,
    caret.bottom,
    field.scrollTop,
    field.scrollTop + clientHeight,
  )
  const scroller = scrollerOf(field)
  const { low, high } = freeOf(scroller)
  const { top, bottom } = wanted(field, caret, high - low)
  scroller.scrollTop += moveInto(top, bottom, low, high)
}
