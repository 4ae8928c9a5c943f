/** Under a field: what is wrong, else what helps; on the right how much is written. */
import { FieldError, Text } from 'react-aria-components'
import styles from './Field.module.css'

export interface FieldFootProps {
  hint?: string | undefined
  error?: string | undefined
  /** How much is written and how much may be, such as "12 / 60". */
  counter?: { text: string; over: boolean } | undefined
}

export const FieldFoot = ({ hint, error, counter }: FieldFootProps) => (
  <div className={styles.foot}>
    <FieldError className={styles.error ?? ''}>{error}</FieldError>
    {error === undefined && hint !== undefined && <Text slot="description">{hint}</Text>}
    {counter && (
      <span className={`${styles.counter} ${counter.over ? styles.over : ''}`}>{counter.text}</span>
    )}
  </div>
)
