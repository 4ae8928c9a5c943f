/** Pure rules of two people on one item: whether what one writes still fits what the station holds. */

/** What a form holds of an item. */
export interface Versioned {
  /** The revision that the values were made from; 0 for a new item. */
  revision: number
}

export const sameWords = <Values extends Versioned>(a: Values, b: Values): boolean =>
  JSON.stringify({ ...a, revision: 0 }) === JSON.stringify({ ...b, revision: 0 })

export interface Versions<Values> {
  /** What is in the form. */
  mine: Values
  /** What the form began with. */
  base: Values
  /** What the station holds now; undefined for a new item. */
  stored: Values | undefined
}

/** The newer words that somebody else saved meanwhile; null when none, or when only the item's state changed. */
export const newerWords = <Values extends Versioned>({
  mine,
  base,
  stored,
}: Versions<Values>): Values | null => {
  // Where a save was answered before the list is, what is stored here is the older one.
  if (!stored || stored.revision <= mine.revision || sameWords(mine, stored)) return null
  const onlyState = base.revision === mine.revision && sameWords(base, stored)
  return onlyState ? null : stored
}

/** The revision that a save of `mine` is made from. */
export const savedFrom = <Values extends Versioned>(versions: Versions<Values>): number =>
  newerWords(versions)
    ? versions.mine.revision
    : Math.max(versions.stored?.revision ?? 0, versions.mine.revision)

/** One thing that is written of an item, as staff read it. */
export interface Field<Values> {
  name: keyof Values & string
  label: string
  /** `picture`: what is shown is the address of a picture or a clip. */
  kind: 'text' | 'picture'
  show: (values: Values) => string
}

export const differing = <Values>(fields: readonly Field<Values>[], a: Values, b: Values): Field<Values>[] =>
  fields.filter(({ show }) => show(a) !== show(b))
