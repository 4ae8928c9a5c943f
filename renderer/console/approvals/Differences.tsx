/** One field in its old and its new form, with what went struck out and what came underlined. */
import { useTranslation } from 'react-i18next'
import type { Field } from '../form/conflict.rules.ts'
import { Small } from '../form/Small.tsx'
import styles from './Differences.module.css'
import { condensed, differences, type Part } from './difference.rules.ts'

export interface DifferencesProps<Values> {
  field: Field<Values>
  before: Values
  after: Values
  beforeLabel: string
  afterLabel: string
}

const Words = ({ parts, changed }: { parts: readonly Part[]; changed: 'removed' | 'added' }) => {
  const Changed = changed === 'removed' ? 'del' : 'ins'
  // A part has no name of its own, and its place in the text never changes.
  const placed = parts.map((part, place) => ({ ...part, place }))
  return placed.map(({ kind, text, place }) =>
    kind === 'same' ? <span key={place}>{text}</span> : <Changed key={place}>{text}</Changed>,
  )
}

const Picture = ({ address, none }: { address: string; none: string }) =>
  address === '' ? <span>{none}</span> : <Small className={styles.picture ?? ''} src={address} alt="" />

export const Differences = <Values,>({ field, before, after, ...labels }: DifferencesProps<Values>) => {
  const { t } = useTranslation('approval')
  const [old, now] = [field.show(before), field.show(after)]
  const parts = condensed(differences(old, now))
  const side = (changed: 'removed' | 'added', address: string) =>
    field.kind === 'picture' ? (
      <Picture address={address} none={t('noPicture')} />
    ) : (
      <Words parts={parts.filter(({ kind }) => kind === 'same' || kind === changed)} changed={changed} />
    )
  return (
    <div className={styles.field}>
      <strong className={styles.name}>{field.label}</strong>
      <dl className={styles.sides}>
        <div className={styles.before}>
          <dt>{labels.beforeLabel}</dt>
          <dd>{side('removed', old)}</dd>
        </div>
        <div className={styles.after}>
          <dt>{labels.afterLabel}</dt>
          <dd>{side('added', now)}</dd>
        </div>
      </dl>
    </div>
  )
}
