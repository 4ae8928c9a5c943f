/** Pure rules of marking what stands in a field: words to be emphasised, and lines to be a list. */
import { piecesOf } from '../../../components/notice/noticeText.rules.ts'

/** Offsets in UTF-16, as a text field counts them. */
export interface Range {
  start: number
  end: number
}

/** What takes the place of a range, and what is selected afterwards. */
export interface Edit extends Range {
  text: string
  selected: Range
}

const STARS = '**'

const edit = ({ start, end }: Range, text: string): Edit => ({
  start,
  end,
  text,
  selected: { start, end: start + text.length },
})

/** Without the blanks around it: stars count only where they touch a word. */
const tight = (text: string, { start, end }: Range): Range => {
  const words = text.slice(start, end)
  const from = start + (words.length - words.trimStart().length)
  return { start: from, end: Math.max(from, start + words.trimEnd().length) }
}

/** The stars that stand right around a range count to it. */
const withStars = (text: string, { start, end }: Range): Range => {
  const isStarred =
    text.slice(start - STARS.length, start) === STARS && text.slice(end, end + STARS.length) === STARS
  return isStarred ? { start: start - STARS.length, end: end + STARS.length } : { start, end }
}

const isStrong = (line: string) => {
  const pieces = piecesOf(line)
  return line.trim() !== '' && pieces.every(({ strong, text }) => strong || text.trim() === '')
}

const starred = (line: string) => {
  const words = line.trim()
  return words === '' ? line : line.replace(words, () => `${STARS}${words}${STARS}`)
}

const bare = (line: string) =>
  piecesOf(line)
    .map(({ text }) => text)
    .join('')

/** Emphasises each line of the range, or takes the emphasis back where all of it has one; null: no words are selected. */
export const emphasised = (text: string, range: Range): Edit | null => {
  const inner = tight(text, range)
  if (inner.start === inner.end) return null
  const whole = withStars(text, inner)
  const lines = text.slice(whole.start, whole.end).split('\n')
  const isAll = lines.filter(line => line.trim() !== '').every(isStrong)
  return edit(whole, lines.map(line => (isAll ? bare(line) : starred(bare(line)))).join('\n'))
}

const DOT = '- '

/** Makes an item of each line that the range touches, or takes that back where all of them are. */
export const listed = (text: string, { start, end }: Range): Edit => {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const to = next < 0 ? text.length : next
  const lines = text.slice(from, to).split('\n')
  const isAll =
    lines.every(line => line.startsWith(DOT) || line.trim() === '') && lines.some(line => line !== '')
  const marked = (line: string) =>
    line.trim() === '' && lines.length > 1 ? line : DOT + line.replace(/^- /, '')
  return edit(
    { start: from, end: to },
    lines.map(line => (isAll ? line.replace(/^- /, '') : marked(line))).join('\n'),
  )
}
