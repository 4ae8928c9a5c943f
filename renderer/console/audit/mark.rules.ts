/** Pure rules of marking: which parts of a text are others than before, and how a long text is cut short. */

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
const graphemesOf = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment)

export interface Part {
  text: string
  /** Not in the other text. */
  changed: boolean
}

/** A stretch of letters that both texts have, or that takes the place of another. */
interface Step {
  same: boolean
  old: string[]
  now: string[]
}

/** Below this share of common letters it is another text rather than a changed one. */
const ALIKE = 1 / 3
/** A common stretch between two changes that is shorter only makes them hard to read. */
const SHORTEST_COMMON = 2
/** Pairs of letters that are compared at most: some milliseconds. What is longer counts as changed as a whole. */
const MOST_PAIRS = 1_000_000

const commonStart = (one: readonly string[], other: readonly string[]) => {
  const most = Math.min(one.length, other.length)
  let length = 0
  while (length < most && one[length] === other[length]) length++
  return length
}

/** Lengths of the longest common subsequence of what follows each pair of places, row by row. */
const commonLengths = (old: readonly string[], now: readonly string[]) => {
  const width = now.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        old[row] === now[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  return at
}

const middleSteps = (old: readonly string[], now: readonly string[]): Step[] => {
  if (old.length * now.length > MOST_PAIRS) return [{ same: false, old: [...old], now: [...now] }]
  const common = commonLengths(old, now)
  const steps: Step[] = []
  let [row, column] = [0, 0]
  while (row < old.length || column < now.length) {
    const same = row < old.length && column < now.length && old[row] === now[column]
    const isNew = !same && column < now.length && common(row, column + 1) >= common(row + 1, column)
    const takesOld = same || (row < old.length && !isNew)
    const takesNow = same || !takesOld
    steps.push({
      same,
      old: takesOld ? [old[row++] ?? ''] : [],
      now: takesNow ? [now[column++] ?? ''] : [],
    })
  }
  return steps
}

const joined = (steps: readonly Step[]): Step[] => {
  const runs: Step[] = []
  for (const step of steps) {
    const last = runs.at(-1)
    if (last?.same === step.same) {
      last.old.push(...step.old)
      last.now.push(...step.now)
    } else if (step.old.length + step.now.length > 0)
      runs.push({ ...step, old: [...step.old], now: [...step.now] })
  }
  return runs
}

const isCrumb = ({ same, old }: Step, index: number, all: readonly Step[]) =>
  same && old.length < SHORTEST_COMMON && index > 0 && index < all.length - 1

const stepsBetween = (old: string[], now: string[]): Step[] => {
  const start = commonStart(old, now)
  const end = commonStart(old.slice(start).reverse(), now.slice(start).reverse())
  const [oldEnd, nowEnd] = [old.length - end, now.length - end]
  const steps = joined([
    { same: true, old: old.slice(0, start), now: now.slice(0, start) },
    ...middleSteps(old.slice(start, oldEnd), now.slice(start, nowEnd)),
    { same: true, old: old.slice(oldEnd), now: now.slice(nowEnd) },
  ])
  return joined(
    steps.map((step, index, all) => (isCrumb(step, index, all) ? { ...step, same: false } : step)),
  )
}

const side = (steps: readonly Step[], of: 'old' | 'now'): Part[] =>
  steps.map(step => ({ text: step[of].join(''), changed: !step.same })).filter(({ text }) => text !== '')

/** Both texts in parts, changed or not; null where they have too little in common. */
export const partsOf = (before: string, after: string): { before: Part[]; after: Part[] } | null => {
  const [old, now] = [graphemesOf(before), graphemesOf(after)]
  const steps = stepsBetween(old, now)
  const common = steps.reduce((sum, step) => sum + (step.same ? step.old.length : 0), 0)
  if (common < ALIKE * Math.max(old.length, now.length)) return null
  return { before: side(steps, 'old'), after: side(steps, 'now') }
}

/** Letters of a text that are shown at first, and those left and right of a change. */
export const SHORT = 160
const AROUND = 40

export const lengthOf = (text: string) => graphemesOf(text).length

export const firstOf = (text: string, length: number) => {
  const letters = graphemesOf(text)
  return letters.length > length ? `${letters.slice(0, length).join('')}…` : text
}

/** @param hasBefore whether a change stands before this part, and one behind it */
const around = (text: string, hasBefore: boolean, hasAfter: boolean) => {
  const letters = graphemesOf(text)
  const [head, tail] = [hasBefore ? AROUND : 0, hasAfter ? AROUND : 0]
  if (letters.length <= head + tail + 1) return text
  return `${letters.slice(0, head).join('')}…${letters.slice(letters.length - tail).join('')}`
}

/** A long text down to what changed and a little around it. */
export const shortened = (parts: readonly Part[]): Part[] =>
  parts.map(({ text, changed }, index) => ({
    changed,
    text: changed ? firstOf(text, SHORT) : around(text, index > 0, index < parts.length - 1),
  }))
