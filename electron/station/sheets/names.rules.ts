/** Names of categories, venues and slots in one cell: put in a row, and found again whatever signs they hold themselves. */

export const SEPARATOR = '、'
const SEPARATORS = /^[\s、,，;；/|]+/
const ONE_SEPARATOR = /^[\s、,，;；/|]/
const UP_TO_SEPARATOR = /^[^、,，;；/|\r\n]*/

export type Named = ReadonlyArray<{ id: string; name: { zh: string; en: string } }>

interface Word {
  word: string
  id: string
}

/** The longest first, so that a name that begins like another one is not taken for it; of equal ones the Chinese. */
const wordsOf = (list: Named): Word[] =>
  [
    ...list.map(({ id, name }) => ({ word: name.zh, id })),
    ...list.map(({ id }) => ({ word: id, id })),
    ...list.map(({ id, name }) => ({ word: name.en, id })),
  ]
    .filter(({ word }) => word !== '')
    .toSorted((a, b) => b.word.length - a.word.length)

/** The entry that a text begins with, up to a separator or the end. */
const firstOf = (text: string, words: readonly Word[]) =>
  words.find(({ word }) => {
    const after = text.slice(word.length)
    const fits = text.slice(0, word.length).toLowerCase() === word.toLowerCase()
    return fits && (after === '' || ONE_SEPARATOR.test(after))
  })

/** The entries that a cell names; the first name that none of them has. */
export const namedIn = (cell: string, list: Named): { ids: string[]; unknown?: string } => {
  const words = wordsOf(list)
  const ids = new Set<string>()
  let rest = cell
  while (rest !== '') {
    const found = firstOf(rest, words)
    const stripped = rest.replace(SEPARATORS, '')
    if (found) {
      ids.add(found.id)
      rest = rest.slice(found.word.length).replace(ONE_SEPARATOR, '')
    } else if (stripped !== rest) rest = stripped
    else return { ids: [...ids], unknown: (UP_TO_SEPARATOR.exec(rest)?.[0] ?? rest).trim() }
  }
  return { ids: [...ids] }
}

const nameOf = (id: string, list: Named) => list.find(one => one.id === id)?.name.zh ?? id

/** By their Chinese names; by their identifiers where the names in a row would be read as something else. */
export const cellOf = (ids: readonly string[], list: Named): string => {
  const names = ids.map(id => nameOf(id, list)).join(SEPARATOR)
  const readAs = namedIn(names, list)
  const readAgain = readAs.unknown === undefined && readAs.ids.join() === ids.join()
  return readAgain ? names : ids.join(SEPARATOR)
}
