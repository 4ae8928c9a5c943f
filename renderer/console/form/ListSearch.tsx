/** The search of a list; "/" puts the keyboard into it. */
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchField } from '../../components/SearchField.tsx'
import { useShortcuts } from '../keys/useShortcuts.ts'

export interface ListSearchProps {
  value: string
  onChange: (query: string) => void
  /** What is searched. */
  hint: string
}

export const ListSearch = ({ value, onChange, hint }: ListSearchProps) => {
  const { t } = useTranslation('lists')
  const field = useRef<HTMLDivElement>(null)
  useShortcuts({ '/': () => field.current?.querySelector('input')?.focus() })
  return (
    <div ref={field}>
      <SearchField
        label={t('search')}
        placeholder={hint}
        clearLabel={t('searchClear')}
        value={value}
        onChange={onChange}
      />
    </div>
  )
}
