/** What an act changed, field by field, in the words of the page. */
import { differencesOf, isNothing } from './change.rules.ts'
import { isFreeText, useFieldWords } from './useFieldWords.ts'

export interface Change {
  key: string
  field: string
  /** Null: there was or is nothing. */
  before: string | null
  after: string | null
  /** Words that somebody wrote, in which a part can be another one. */
  isText: boolean
}

/** @param names what items are called whose identifiers may stand in a field. */
export const useChanges = (
  entry: { before: unknown; after: unknown },
  names: ReadonlyMap<string, string>,
): Change[] => {
  const words = useFieldWords(names)
  return (
    differencesOf(entry.before, entry.after)
      .map(({ path, before, after }) => ({
        key: path.join(' '),
        field: words.label(path),
        before: isNothing(before) ? null : words.value(path, before),
        after: isNothing(after) ? null : words.value(path, after),
        isText: isFreeText(path, before) && isFreeText(path, after),
      }))
      // Such as two moments within the same minute.
      .filter(({ before, after }) => before !== after)
  )
}
