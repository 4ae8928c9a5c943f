/** 同步: the hours in which the nightly sync may run, and when the certificate of the morning is made. */
import { useTranslation } from 'react-i18next'
import { DateTimeField } from '../../../components/DateTimeField.tsx'
import { Two } from '../../form/Two.tsx'
import { DayBar } from '../DayBar.tsx'
import { type SectionFieldsProps, useField } from '../useField.ts'
import styles from './Rows.module.css'

export const SyncSection = ({
  values: { syncWindow, readinessAt },
  change,
  problems,
}: SectionFieldsProps) => {
  const { t } = useTranslation('settings')
  const field = useField(problems)
  return (
    <>
      <Two>
        {(['from', 'to'] as const).map(name => (
          <DateTimeField
            key={name}
            of="time"
            {...field(`syncWindow.${name}`)}
            value={syncWindow[name]}
            onChange={value => change({ syncWindow: { ...syncWindow, [name]: value } })}
          />
        ))}
      </Two>
      <DayBar stretches={[{ ...syncWindow, name: t('section.sync') }]} />
      <p className={styles.hint}>{t('stretch.overMidnight')}</p>
      <Two>
        <DateTimeField
          of="time"
          {...field('readinessAt')}
          hint={t('hint.readinessAt')}
          value={readinessAt}
          onChange={value => change({ readinessAt: value })}
        />
      </Two>
    </>
  )
}
