/** Pure rules of the typed employee number. */

/** As the station takes it: 4 to 20 digits. */
const SHORTEST_NUMBER = 4
export const LONGEST_NUMBER = 20

export const isLongEnough = (number: string) => number.length >= SHORTEST_NUMBER

/** In fours, so that one can check what one typed. */
export const grouped = (number: string) => number.replace(/(.{4})(?=.)/g, '$1 ')
