/** Which days are in sight: from, until, what else is asked for, and the usual stretches by one touch. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DateTimeField } from '../../components/DateTimeField.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import styles from './DaysFields.module.css'
import { dayBefore, STRETCHES } from './days.rules.ts'
import { QuickChoices } from './QuickChoices.tsx'

/** Days, both included. */
export interface Span {
  from: string
  until: string
}

export interface DaysFieldsProps extends Span {
  onChange: (patch: Partial<Span>) => void
  /** One more field beside them. */
  children?: ReactNode
}

export const DaysFields = ({ from, until, onChange, children }: DaysFieldsProps) => {
  const { t } = useTranslation('figures')
  return (
    <div className={styles.filter}>
      <Panel>
        <div className={styles.fields}>
          <DateTimeField
            of="day"
            label={t('from')}
            value={from}
            onChange={next => onChange({ from: next })}
          />
          <DateTimeField
            of="day"
            label={t('until')}
            value={until}
            onChange={next => onChange({ until: next })}
            {...(until < from && { error: t('wrongOrder') })}
          />
          {children}
        </div>
        <QuickChoices label={t('quick')}>
          {STRETCHES.map(({ name, days }) => (
            <Action
              key={name}
              onPress={() => onChange({ from: dayBefore(new Date(), days), until: dayBefore(new Date(), 0) })}
            >
              {t(`stretch.${name}`)}
            </Action>
          ))}
        </QuickChoices>
      </Panel>
    </div>
  )
}
