/** Pure rules of words to avoid: which of the site's list stand in a text, however they are spaced or written. */
import type { WordToAvoid } from '../../../../electron/contract/siteFields.ts'

/** Full and half width, capitals, and spaces or invisible marks in between make no other word. */
const plain = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{White_Space}]/gu, '')

export const wordsToAvoidIn = (text: string, words: readonly WordToAvoid[]): WordToAvoid[] => {
  const said = plain(text)
  return words.filter(({ term }) => plain(term) !== '' && said.includes(plain(term)))
}
