/** A field to search a list, with a way to empty it. */
import {
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
  Button,
  Input,
} from 'react-aria-components'
import fields from './Field.module.css'
import { CloseIcon } from './icons/action.tsx'
import { SearchIcon } from './icons/editing.tsx'
import styles from './SearchField.module.css'

export interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'className' | 'style' | 'children'> {
  label: string
  placeholder: string
  /** Names the button that empties the field. */
  clearLabel: string
}

export const SearchField = ({ label, placeholder, clearLabel, ...props }: SearchFieldProps) => (
  <AriaSearchField {...props} aria-label={label} className={styles.field ?? ''}>
    <SearchIcon className={styles.icon} />
    <Input className={`${fields.input} ${styles.input}`} placeholder={placeholder} />
    <Button className={styles.clear ?? ''} aria-label={clearLabel}>
      <CloseIcon />
    </Button>
  </AriaSearchField>
)
