/** The places that an item is for, in words. */
import { useTranslation } from 'react-i18next'
import { useSite } from '../../client/site.ts'
import { placeChoices } from './places.rules.ts'

export const usePlaceNames = () => {
  const { t } = useTranslation('console')
  const site = useSite()
  return (places: readonly string[]): string => {
    const names = site ? placeChoices(site, places).filter(({ value }) => places.includes(value)) : []
    return places.length === 0 ? t('form.everywhere') : names.map(({ name }) => name).join(t('separator'))
  }
}
