/** Pure rules of drafts: where one is kept, and how a kept one fits the form of today. */

const PREFIX = 'diantai.draft.'

export const draftKey = (room: string, item: string) => `${PREFIX}${room}/${item}`

/** The items of a room that have a draft, from the keys of the storage. */
export const draftsOf = (room: string, keys: readonly string[]): string[] => {
  const start = `${PREFIX}${room}/`
  return keys.filter(key => key.startsWith(start)).map(key => key.slice(start.length))
}

const kindOf = (value: unknown) => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value)
const fits = (kept: unknown, now: unknown) =>
  kindOf(kept) === kindOf(now) || [kindOf(kept), kindOf(now)].includes('null')

const parse = (text: string | null): unknown => {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}

/** The kept values laid over the form's own, as far as they are of the same kind; null when nothing is kept. */
export const fromDraft = <Values extends object>(initial: Values, text: string | null): Values | null => {
  const kept = parse(text)
  if (typeof kept !== 'object' || kept === null) return null
  const usable = Object.entries(kept).filter(
    ([name, value]) => name in initial && fits(value, initial[name as keyof Values]),
  )
  return usable.length === 0 ? null : { ...initial, ...Object.fromEntries(usable) }
}
