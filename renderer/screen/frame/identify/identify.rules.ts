/** Pure rules of the typed employee number. */

/** In fours, so that one can check what one typed. */
export const grouped = (number: string) => number.replace(/(.{4})(?=.)/g, '$1 ')
