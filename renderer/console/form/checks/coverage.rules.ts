/** Pure rules of what a font can draw: its characters packed into a text, and what of a text it lacks. */

/** Runs of code points as `gap` or `gap-more`, in base 36: how far after the run before, and how many more follow. */
export const packed = (points: readonly number[]): string => {
  const runs: string[] = []
  let last = 0
  for (let index = 0; index < points.length; ) {
    const first = points[index] ?? 0
    let end = index
    while (points[end + 1] === (points[end] ?? 0) + 1) end++
    const more = end - index
    runs.push((first - last).toString(36) + (more > 0 ? `-${more.toString(36)}` : ''))
    last = first + more
    index = end + 1
  }
  return runs.join(' ')
}

export const unpacked = (text: string): Set<number> => {
  const points = new Set<number>()
  let last = 0
  for (const run of text.split(' ')) {
    const [gap = 0, more = 0] = run.split('-').map(figure => Number.parseInt(figure, 36))
    for (let point = last + gap; point <= last + gap + more; point++) points.add(point)
    last += gap + more
  }
  return points
}

/** Marks that join, turn or choose a form are drawn by no font. */
const UNDRAWN = /[\p{Default_Ignorable_Code_Point}\p{White_Space}\p{Control}]/u

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

const isDrawn = (grapheme: string, points: ReadonlySet<number>) =>
  [...grapheme].every(character => UNDRAWN.test(character) || points.has(character.codePointAt(0) ?? 0))

/** Characters as people see them that the font lacks, each once, in the order in which they stand. */
export const missingIn = (text: string, points: ReadonlySet<number>): string[] => {
  // A letter and its accent are one glyph where the font has it.
  const graphemes = [...segmenter.segment(text.normalize('NFC'))].map(({ segment }) => segment)
  return [...new Set(graphemes)].filter(grapheme => !isDrawn(grapheme, points))
}
