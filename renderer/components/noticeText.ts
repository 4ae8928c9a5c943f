/** Reads the body of a notice: plain paragraphs, and lines like `时间:今天16时` as facts. */

/** `line` counts the lines of the body from 0. */
export type Block = { line: number; text: string } & ({ kind: 'paragraph' } | { kind: 'fact'; label: string })

/** A label of at most 4 Chinese characters (or 12 others), then a full-width or ASCII colon. A clock like 8:00 is none. */
const FACT = /^((?:\p{Script=Han}{1,4})|(?:[\p{Script=Latin} ]{1,12}))[:\uff1a]\s*(\S.*)$/u

export const blocksOf = (body: string): Block[] =>
  body
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
    .map((words, line) => {
      const [, label, text] = FACT.exec(words) ?? []
      return label && text ? { kind: 'fact', line, label, text } : { kind: 'paragraph', line, text: words }
    })
