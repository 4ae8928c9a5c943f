/** Pure rules of where an item is shown: the places and tags that can be chosen. */
import type { SiteFields } from '../../../electron/contract/siteFields.ts'

type Known = Pick<SiteFields, 'places'> & { screen: Pick<SiteFields['screen'], 'tags'> }

export interface PlaceChoice {
  /** Identifier of a place, or a tag. */
  value: string
  name: string
}

/** @param chosen what an item has already stays a choice, also when the site does not know it any more. */
export const placeChoices = ({ places, screen }: Known, chosen: readonly string[]): PlaceChoice[] => {
  const known = [
    ...places.map(({ id, name }) => ({ value: id, name })),
    ...screen.tags.map(tag => ({ value: tag, name: tag })),
  ]
  const strangers = chosen.filter(value => !known.some(choice => choice.value === value))
  return [...known, ...strangers.map(value => ({ value, name: value }))]
}
