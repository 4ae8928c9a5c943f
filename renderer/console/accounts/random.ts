/** Chance that nobody can foresee, from the browser. */

/** A whole number from 0 up to but not including `limit`, which is far below 2^32, so that each is as likely. */
export const randomBelow = (limit: number): number => {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1))
  return value % limit
}
