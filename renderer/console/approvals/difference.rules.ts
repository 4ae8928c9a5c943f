/** Pure rules of comparing two texts word by word, after E. W. Myers, "An O(ND) Difference Algorithm" (1986). */

export interface Part {
  kind: 'same' | 'removed' | 'added'
  text: string
}

/** Texts that differ in more words than this are shown as wholly rewritten: nobody reads such a patchwork. */
const MOST_CHANGES = 600

const words = new Intl.Segmenter('zh', { granularity: 'word' })
const wordsOf = (text: string): string[] => Array.from(words.segment(text), ({ segment }) => segment)

/** Between two stretches that stayed the same, first all that went, then all that came. */
const joined = (parts: readonly Part[]): Part[] => {
  const result: Part[] = []
  const open = { same: '', removed: '', added: '' }
  const close = (...kinds: Part['kind'][]) => {
    for (const kind of kinds) {
      if (open[kind] !== '') result.push({ kind, text: open[kind] })
      open[kind] = ''
    }
  }
  for (const { kind, text } of parts) {
    if (text !== '') close(...(kind === 'same' ? (['removed', 'added'] as const) : (['same'] as const)))
    open[kind] += text
  }
  close('same', 'removed', 'added')
  return result
}

/** Whether a path with `changes` changes reaches diagonal `k` from above: by an added word rather than a removed one. */
const fromAbove = (reach: Int32Array, centre: number, k: number, changes: number) =>
  k === -changes || (k !== changes && (reach[centre + k - 1] ?? 0) < (reach[centre + k + 1] ?? 0))

/** How far each number of changes reaches on each diagonal; null when more than MOST_CHANGES are needed. */
const reaches = (before: readonly string[], after: readonly string[]): Int32Array[] | null => {
  const most = Math.min(before.length + after.length, MOST_CHANGES)
  const centre = most + 1
  const reach = new Int32Array(2 * centre + 1)
  const trace: Int32Array[] = []
  for (let changes = 0; changes <= most; changes++) {
    trace.push(reach.slice())
    for (let k = -changes; k <= changes; k += 2) {
      const above = fromAbove(reach, centre, k, changes)
      let x = above ? (reach[centre + k + 1] ?? 0) : (reach[centre + k - 1] ?? 0) + 1
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x++
      reach[centre + k] = x
      if (x >= before.length && x - k >= after.length) return trace
    }
  }
  return null
}

/** Walks back from the end along the furthest reaching paths. */
const walked = (
  before: readonly string[],
  after: readonly string[],
  trace: readonly Int32Array[],
): Part[] => {
  const parts: Part[] = []
  let [x, y] = [before.length, after.length]
  for (let changes = trace.length - 1; changes >= 0; changes--) {
    const reach = trace[changes] ?? new Int32Array()
    const centre = (reach.length - 1) / 2
    const above = fromAbove(reach, centre, x - y, changes)
    const from = above ? x - y + 1 : x - y - 1
    const startX = changes === 0 ? 0 : (reach[centre + from] ?? 0)
    const startY = changes === 0 ? 0 : startX - from
    while (x > startX && y > startY) {
      parts.push({ kind: 'same', text: before[--x] ?? '' })
      y--
    }
    if (y > startY) parts.push({ kind: 'added', text: after[--y] ?? '' })
    else if (x > startX) parts.push({ kind: 'removed', text: before[--x] ?? '' })
  }
  return parts.reverse()
}

const sharedStart = (a: readonly string[], b: readonly string[]): number => {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

const middleOf = (before: readonly string[], after: readonly string[]): Part[] => {
  const trace = reaches(before, after)
  return trace
    ? walked(before, after, trace)
    : [
        { kind: 'removed', text: before.join('') },
        { kind: 'added', text: after.join('') },
      ]
}

/** What was taken out of `before` and what was put in, word by word. */
export const differences = (before: string, after: string): Part[] => {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const start = sharedStart(old, now)
  const end = sharedStart(old.slice(start).reverse(), now.slice(start).reverse())
  return joined([
    { kind: 'same', text: old.slice(0, start).join('') },
    ...middleOf(old.slice(start, old.length - end), now.slice(start, now.length - end)),
    { kind: 'same', text: old.slice(old.length - end).join('') },
  ])
}

/** Characters that are shown on each side of a change; what is further away is left out. */
const AROUND = 60

const shortened = (text: string, keepStart: boolean, keepEnd: boolean): string => {
  const characters = [...text]
  if (characters.length <= 3 * AROUND) return text
  const start = keepStart ? characters.slice(0, AROUND).join('') : ''
  const end = keepEnd ? characters.slice(-AROUND).join('') : ''
  return `${start} … ${end}`
}

/** The same parts with long stretches that stayed cut down to what surrounds a change. */
export const condensed = (parts: readonly Part[]): Part[] =>
  parts.map((part, place) =>
    part.kind === 'same'
      ? { ...part, text: shortened(part.text, place > 0, place < parts.length - 1) }
      : part,
  )
