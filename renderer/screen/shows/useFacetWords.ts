/** How the values of the wall's filters are called. */
import { useTranslation } from 'react-i18next'
import { GENRES } from '../../../electron/contract/shows.ts'
import { type Facet, LENGTHS, TOPS } from './wall.rules.ts'

const isOne = <T extends string>(known: readonly T[], value: string): value is T =>
  known.some(one => one === value)

/** What staff wrote stands as it is. */
export const useFacetWords = () => {
  const { t } = useTranslation('shows')
  return (facet: Facet, value: string): string => {
    if (facet === 'genre' && isOne(GENRES, value)) return t(`genre.${value}`)
    if (facet === 'length' && isOne(LENGTHS, value)) return t(`lengthValue.${value}`)
    if (facet === 'top' && isOne(TOPS, value)) return t(`topValue.${value}`)
    return value
  }
}
