/** Reads the words of copied HTML. It is parsed apart from the page: nothing in it runs, is fetched, or is ever shown. */

/** What of the clipboard's HTML counts. */
export interface Marked {
  /** A line each; cells are parted by tabs. */
  words: string
  /** Whether everything stands in a table. */
  cells: boolean
}

const UNSEEN = new Set(['STYLE', 'SCRIPT', 'TITLE', 'TEMPLATE', 'NOSCRIPT', 'XML'])
const LINES = new Set([
  ...['P', 'DIV', 'LI', 'UL', 'OL', 'TABLE', 'TR', 'SECTION', 'ARTICLE', 'BLOCKQUOTE', 'PRE'],
  ...['H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'DL', 'DT', 'DD', 'HR', 'FIGURE', 'HEADER', 'FOOTER'],
])
const CELLS = new Set(['TD', 'TH'])

/** Spaces and breaks of the source mean one space; no-break spaces are words. */
const SOURCE_SPACE = /[ \t\r\n]+/g

const elementWords = (element: Element): string => {
  const name = element.tagName.toUpperCase()
  if (UNSEEN.has(name)) return ''
  if (name === 'BR') return '\n'
  const inside = nodesWords(element.childNodes)
  if (CELLS.has(name)) return `${inside.replaceAll(/\s*\n\s*/g, ' ').trim()}\t`
  if (name === 'TR') return `\n${inside.replace(/\t$/, '')}\n`
  if (name === 'LI') return `\n• ${inside.trim()}\n`
  return LINES.has(name) ? `\n${inside}\n` : inside
}

const nodeWords = (node: Node): string => {
  if (node instanceof Element) return elementWords(node)
  return node instanceof Text ? node.data.replaceAll(SOURCE_SPACE, ' ') : ''
}
const nodesWords = (nodes: Iterable<Node>): string => [...nodes].map(nodeWords).join('')

const saysSomething = (node: Node) => nodeWords(node).trim() !== ''

export const readMarked = (html: string): Marked => {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const said = [...body.childNodes].filter(saysSomething)
  return {
    words: nodesWords(body.childNodes)
      .replaceAll(/ *\n[ \n]*/g, '\n')
      .trim(),
    cells: said.length > 0 && said.every(node => node.nodeName === 'TABLE'),
  }
}
