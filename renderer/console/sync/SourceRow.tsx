/** One source in the form: what it is, where it is, and its place in the order. */
import { useTranslation } from 'react-i18next'
import { UpIcon } from '../../components/icons/action.tsx'
import { TrashIcon } from '../../components/icons/editing.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Action } from '../desk/density.tsx'
import styles from './Sync.module.css'
import { SOURCE_KINDS, type SourceValues } from './sync.rules.ts'

export interface SourceRowProps {
  source: SourceValues
  /** Counts from 1. */
  number: number
  error: boolean
  onChange: (source: SourceValues) => void
  onRaise: () => void
  onRemove: () => void
}

export const SourceRow = ({ source, number, error, onChange, onRaise, onRemove }: SourceRowProps) => {
  const { t } = useTranslation('sync')
  return (
    <li className={styles.source}>
      <div>
        <Select
          label={t('sources.kindOf', { number })}
          labelHidden
          value={source.kind}
          onChange={kind => onChange({ ...source, kind })}
          options={SOURCE_KINDS.map(kind => ({ value: kind, label: t(`sources.kinds.${kind}`) }))}
        />
      </div>
      <div className={styles.address}>
        <TextField
          label={t('sources.addressOf', { number })}
          labelHidden
          placeholder={t(`sources.examples.${source.kind}`)}
          value={source.address}
          onChange={address => onChange({ ...source, address })}
          error={error ? t(`sources.bad.${source.kind}`) : undefined}
          autoComplete="off"
          spellCheck="false"
        />
      </div>
      <div className={styles.ways}>
        <Action
          icon={<UpIcon />}
          aria-label={t('sources.raise', { number })}
          isDisabled={number === 1}
          onPress={onRaise}
        />
        <Action icon={<TrashIcon />} aria-label={t('sources.remove', { number })} onPress={onRemove} />
      </div>
    </li>
  )
}
