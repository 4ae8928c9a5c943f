/** What an item will look like on the screens; a change beside what they show now, with what differs marked. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { differing, type Field } from '../form/conflict.rules.ts'
import { Differences } from './Differences.tsx'
import styles from './Versions.module.css'

export interface VersionsProps<Values> {
  /** What the screens show while the change waits; null: it was never there. */
  before: Values | null
  after: Values
  fields: readonly Field<Values>[]
  preview: (values: Values) => ReactNode
}

const View = ({ label, children }: { label: string; children: ReactNode }) => (
  <figure className={styles.view}>
    <figcaption>{label}</figcaption>
    {children}
  </figure>
)

export const Versions = <Values,>({ before, after, fields, preview }: VersionsProps<Values>) => {
  const { t } = useTranslation('approval')
  if (!before) return <View label={t('sheet.asOnScreen')}>{preview(after)}</View>
  const changed = differing(fields, before, after)
  return (
    <>
      <div className={styles.views}>
        <View label={t('sheet.now')}>{preview(before)}</View>
        <View label={t('sheet.next')}>{preview(after)}</View>
      </div>
      <section className={styles.changes} aria-label={t('sheet.changes')}>
        <h3 className={styles.heading}>{t('sheet.changes')}</h3>
        {changed.length === 0 && <p>{t('sheet.noChanges')}</p>}
        {changed.map(field => (
          <Differences
            key={field.label}
            field={field}
            before={before}
            after={after}
            beforeLabel={t('sheet.now')}
            afterLabel={t('sheet.next')}
          />
        ))}
      </section>
    </>
  )
}
