/** Makes a range of a selection when Shift is held: from what was touched last to what is touched now. */

const changedIds = (before: ReadonlySet<string>, after: ReadonlySet<string>): string[] => [
  ...[...before].filter(id => !after.has(id)),
  ...[...after].filter(id => !before.has(id)),
]

/** The one item that a touch changed; null when it changed none or several. */
export const touchedId = (before: ReadonlySet<string>, after: ReadonlySet<string>): string | null => {
  const [id, ...others] = changedIds(before, after)
  return id === undefined || others.length > 0 ? null : id
}

/** Every item between the two follows the one that was touched now: all in, or all out. */
export const withRange = (
  ids: readonly string[],
  after: ReadonlySet<string>,
  anchor: string,
  touched: string,
): Set<string> => {
  const [from, to] = [ids.indexOf(anchor), ids.indexOf(touched)]
  if (from < 0 || to < 0) return new Set(after)
  const range = ids.slice(Math.min(from, to), Math.max(from, to) + 1)
  const inside = new Set(range)
  return after.has(touched)
    ? new Set([...after, ...range])
    : new Set([...after].filter(id => !inside.has(id)))
}
