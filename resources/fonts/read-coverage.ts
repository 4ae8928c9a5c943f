/** Reads which characters the bundled font can draw: those that a file has a glyph for and that a page asks it for. */
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { create } from 'fontkit'

const STYLES = fileURLToPath(import.meta.resolve('@fontsource-variable/noto-sans-sc/wght.css'))

interface Face {
  file: string
  /** `U+4e00-4e0f` or `U+20`, as its style has them. */
  ranges: string[]
}

const facesIn = (styles: string): Face[] =>
  [...styles.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, face = '']) => {
    const file = /url\(([^)]+\.woff2)\)/.exec(face)?.[1]
    const ranges = /unicode-range:\s*([^;]+)/.exec(face)?.[1]
    if (!file || !ranges) throw new Error(`a @font-face without a woff2 file or a unicode-range: ${face}`)
    return { file, ranges: ranges.split(',').map(range => range.trim()) }
  })

const pointsOf = (range: string): number[] => {
  const [first = 0, last = first] = range
    .replace(/^U\+/i, '')
    .split('-')
    .map(hex => Number.parseInt(hex, 16))
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

const drawnBy = async ({ file, ranges }: Face): Promise<number[]> => {
  const font = create(await readFile(join(dirname(STYLES), file)))
  if (!('characterSet' in font)) throw new Error(`${file} holds several fonts; one was expected`)
  const has = new Set(font.characterSet)
  return ranges.flatMap(pointsOf).filter(point => has.has(point))
}

/** Code points in order. */
export const readCoverage = async (): Promise<number[]> => {
  const faces = facesIn(await readFile(STYLES, 'utf8'))
  const points = new Set((await Promise.all(faces.map(drawnBy))).flat())
  return [...points].sort((a, b) => a - b)
}
