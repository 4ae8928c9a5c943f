/** Builds the elements of the line: what leads a caption, and its text, never as HTML. */
import type { Level } from '../../electron/contract/common.ts'
import styles from './crawl.module.css'
import type { Line } from './crawl.rules.ts'
import { drawSign } from './icons.ts'
import { directionOf } from './text.rules.ts'

export const make = (name: string | undefined, ...children: (Node | string)[]) => {
  const element = document.createElement('div')
  element.className = name ?? ''
  element.append(...children)
  return element
}

const drawChip = (level: Exclude<Level, 'info'>, label: string) => {
  const chip = make(styles.chip, drawSign(level), make(styles.word, label))
  chip.dataset.level = level
  return chip
}

/** A warning begins with its level; information with a dot that only separates. */
const drawLead = ({ level, label }: Line) => (level === 'info' ? make(styles.dot) : drawChip(level, label))

/** The text is isolated, so that marks in it turn nothing round outside it. */
export const drawText = (line: Line, text: string) => {
  const element = make(styles.text, text)
  element.dir = directionOf(line.text)
  return element
}

export const drawPiece = (line: Line, text: string, isFirst: boolean) => {
  const element = make(styles.segment, ...(isFirst ? [drawLead(line)] : []), drawText(line, text))
  element.dataset.caption = line.id
  return element
}

/** Used width in px, as laid out: a transform of an ancestor does not change it. */
export const widthOf = (element: Element) => Number.parseFloat(getComputedStyle(element).width) || 0
