/** A choice of a place for files: sticks, known folders, or one that is typed. */
import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { FolderIcon } from '../../components/icons/storage.tsx'
import { OTHER } from './folderChoice.rules.ts'
import styles from './PlaceRadios.module.css'

export interface PlaceRadioProps {
  value: string
  icon: ReactNode
  name: string
  facts: string
  warning?: string | undefined
}

export const PlaceRadio = ({ value, icon, name, facts, warning }: PlaceRadioProps) => (
  <Radio className={styles.place ?? ''} value={value}>
    {icon}
    <span className={styles.words}>
      <strong>{name}</strong>
      {facts !== '' && <span className={styles.facts}>{facts}</span>}
      {warning !== undefined && <span className={styles.warning}>{warning}</span>}
    </span>
  </Radio>
)

/** The field of the folder that is typed, with what is against it. */
export const TypedPlace = ({ children, warning }: { children: ReactNode; warning?: string | undefined }) => (
  <div className={styles.typed}>
    {children}
    {warning !== undefined && <p className={styles.warning}>{warning}</p>}
  </div>
)

export interface PlaceRadiosProps {
  label: string
  /** What is to be known before choosing. */
  note?: string | undefined
  /** `OTHER`: the folder that is typed; null: nothing chosen yet. */
  value: string | null
  onChange: (value: string) => void
  error?: string | undefined
  /** What the way to another folder is called. */
  other: string
  /** Shown once that is chosen. */
  typed: ReactNode
  /** The places. */
  children: ReactNode
}

export const PlaceRadios = ({
  label,
  note,
  value,
  onChange,
  error,
  other,
  typed,
  children,
}: PlaceRadiosProps) => (
  <div className={styles.choice}>
    <RadioGroup
      className={styles.group ?? ''}
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined && value !== OTHER}
      validationBehavior="aria"
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      {note !== undefined && <p className={styles.none}>{note}</p>}
      {children}
      <PlaceRadio value={OTHER} icon={<FolderIcon />} name={other} facts="" />
    </RadioGroup>
    {value === OTHER && typed}
    {value !== OTHER && error !== undefined && (
      <p className={styles.error} role="alert">
        {error}
      </p>
    )}
  </div>
)
