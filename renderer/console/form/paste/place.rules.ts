/** Pure rules of a place in a field: where it is after the field was edited somewhere. */

const sharedStart = (one: string, other: string): number => {
  let length = 0
  while (length < Math.min(one.length, other.length) && one[length] === other[length]) length++
  return length
}

/** @param at the place before the edit. One that begins at or after it leaves it alone. */
export const placeAfter = (before: string, after: string, at: number): number =>
  sharedStart(before, after) >= at ? at : at + after.length - before.length
