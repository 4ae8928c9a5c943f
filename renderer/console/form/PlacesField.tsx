/** On which screens an item is shown; nothing is asked where there is nothing to choose. */
import { useTranslation } from 'react-i18next'
import { useSite } from '../../client/site.ts'
import { CheckboxGroup } from '../../components/CheckboxGroup.tsx'
import { placeChoices } from './places.rules.ts'

export interface PlacesFieldProps {
  value: readonly string[]
  onChange: (places: string[]) => void
}

export const PlacesField = ({ value, onChange }: PlacesFieldProps) => {
  const { t } = useTranslation('console')
  const site = useSite()
  const choices = site ? placeChoices(site, value) : []
  if (choices.length < 2) return null
  return (
    <CheckboxGroup
      label={t('form.places')}
      hint={t('form.placesHint')}
      value={value}
      onChange={onChange}
      options={choices.map(choice => ({ value: choice.value, content: choice.name }))}
    />
  )
}
