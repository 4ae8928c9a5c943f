/** The text that is looked for; asked for when the typing rests. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../components/TextField.tsx'
import { useSettled } from '../form/useSettled.ts'

export interface FilterTextProps {
  value: string
  onChange: (text: string) => void
}

export const FilterText = ({ value, onChange }: FilterTextProps) => {
  const { t } = useTranslation('audit')
  const [typed, setTyped] = useState(value)
  const [known, setKnown] = useState(value)
  const settled = useSettled(typed)
  // The address changed from elsewhere, such as by clearing the filter.
  if (value !== known) {
    setKnown(value)
    if (value !== settled) setTyped(value)
  }
  useEffect(() => {
    if (settled === typed && settled !== value) onChange(settled)
  }, [settled, typed, value, onChange])
  return (
    <TextField
      label={t('filter.text')}
      placeholder={t('filter.textExample')}
      type="search"
      maxLength={100}
      value={typed}
      onChange={setTyped}
    />
  )
}
