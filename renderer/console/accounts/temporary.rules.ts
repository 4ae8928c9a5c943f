/** Pure rules of temporary passwords: made to be read aloud over the telephone and typed once. */

/** Without letters and digits that are taken for one another, on paper or by ear: 0 o, 1 l i, 2 z, 5 s, 6 b, 9 q g. */
const LETTERS = 'acdefhjkmnprtuvwxy'
const DIGITS = '3478'
const GROUPS = 3
const LETTERS_A_GROUP = 3

/** @param below answers with a whole number from 0 up to but not including its argument, each as likely. */
const group = (below: (limit: number) => number): string => {
  const letters = Array.from({ length: LETTERS_A_GROUP }, () => LETTERS.charAt(below(LETTERS.length)))
  letters.splice(below(LETTERS_A_GROUP + 1), 0, DIGITS.charAt(below(DIGITS.length)))
  return letters.join('')
}

/** Three groups such as `kfm7-x3pt-4whe`: about 49 bits. */
export const temporaryPassword = (below: (limit: number) => number): string =>
  Array.from({ length: GROUPS }, () => group(below)).join('-')
