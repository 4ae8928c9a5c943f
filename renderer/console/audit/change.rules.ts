/** Pure rules of a difference: which fields of an item changed from before to after. */

type Fields = Record<string, unknown>

export interface Difference {
  /** Names of the fields from the item down to the one that changed. */
  path: string[]
  before: unknown
  after: unknown
}

/** What the station counts for itself, which says nothing about what somebody did. */
const NOISE = new Set(['id', 'revision', 'saidIn', 'createdAt', 'updatedAt'])

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** `{ id, name }`, as the log remembers whoever took a step. */
export const isPerson = (value: unknown): value is { id: string; name: string } =>
  isFields(value) && typeof value.name === 'string' && Object.keys(value).sort().join() === 'id,name'

/** `{ show, title }`, as a playlist remembers a show. */
export const isListedShow = (value: unknown): value is { title: string } =>
  isFields(value) && typeof value.title === 'string' && Object.keys(value).sort().join() === 'show,title'

const part = (fields: unknown, name: string): unknown => (isFields(fields) ? fields[name] : undefined)

/** Where an item stands on its way to the screens, without the book-keeping of it. */
const standingOf = (proposal: unknown, approval: unknown): Fields => ({
  standing: part(proposal, 'state') ?? (approval ? 'approved' : undefined),
  writer: part(proposal, 'by') ?? part(approval, 'writer'),
  note: part(proposal, 'note'),
  approver: part(approval, 'by'),
  urgent: part(approval, 'urgent'),
  reader: part(part(approval, 'read'), 'by'),
})

/** The fields of a notice's kind read like its own. */
const flat = ({ content, ...words }: Fields): Fields => {
  if (!isFields(content)) return words
  const { kind, ...fields } = content
  return { ...words, noticeKind: kind, ...fields }
}

/** An item under approval reads as its newest words and where they stand. */
const readable = (value: unknown): unknown => {
  if (!isFields(value)) return value
  if (isFields(value.review)) {
    const { review, ...rest } = value
    return { ...rest, ...standingOf(review.proposal, review.approval) }
  }
  if (!('proposed' in value && 'approved' in value)) return value
  const { proposed, approved, proposal, approval, ...rest } = value
  const words = proposed ?? approved
  return { ...(isFields(words) && flat(words)), ...standingOf(proposal, approval), ...rest }
}

const leavesOf = (value: unknown, path: string[] = []): [string[], unknown][] => {
  if (!isFields(value) || isPerson(value)) return isNothing(value) ? [] : [[path, value]]
  return Object.entries(value)
    .filter(([name]) => !NOISE.has(name))
    .flatMap(([name, inner]) => leavesOf(inner, [...path, name]))
}

/** Without a field's name there is only the item itself, such as an order of items. */
const WHOLE = ['order']

const keyed = (value: unknown) =>
  new Map(
    leavesOf(readable(value)).map(([path, leaf]) => {
      const named = path.length === 0 ? WHOLE : path
      return [named.join('\n'), { path: named, leaf }]
    }),
  )

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

export const differencesOf = (before: unknown, after: unknown): Difference[] => {
  const [old, now] = [keyed(before), keyed(after)]
  const paths = new Map([...old, ...now].map(([key, { path }]) => [key, path]))
  return (
    [...paths]
      .map(([key, path]) => ({ path, before: old.get(key)?.leaf, after: now.get(key)?.leaf }))
      .filter(difference => !isSame(difference.before, difference.after))
      // Of something new only what was chosen says something.
      .filter(({ after: leaf }) => !(isNothing(before) && leaf === false))
  )
}
