/** Pure rules of identification: what a reader or the keypad gave, as one number of one worker. */

/**
 * The number behind what a reader typed, or null when it is none. Decimal or hex, leading zeros kept; readers
 * that print "111,27706" and people who add blanks mean the same number.
 */
export const normalisedNumber = (typed: string): string | null => {
  const number = typed.replace(/[\s,;:-]/g, '').toUpperCase()
  return /^[0-9A-F]{4,20}$/.test(number) ? number : null
}
