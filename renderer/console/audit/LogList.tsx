/** The entries, newest first, day by day; older ones on request. */
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../electron/contract/audit.ts'
import { CloseIcon } from '../../components/icons/action.tsx'
import { ClockIcon } from '../../components/icons/fact.tsx'
import { Action } from '../desk/density.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { byDay, type Day, dayWords } from './days.rules.ts'
import { EntryRow } from './EntryRow.tsx'
import styles from './Log.module.css'

const DayPart = ({ day }: { day: Day<AuditEntry> }) => {
  const { i18n } = useTranslation()
  const words = dayWords(day.moment, new Date(), i18n.language)
  return (
    <section className={styles.day}>
      <h2 className={styles.heading}>
        <span className={styles.name}>{words.day}</span> <span className={styles.date}>{words.date}</span>
      </h2>
      <ul className={styles.entries}>
        {day.entries.map(entry => (
          <EntryRow key={entry.sequence} entry={entry} />
        ))}
      </ul>
    </section>
  )
}

const Older = ({ left, isPending, onPress }: { left: number; isPending: boolean; onPress: () => void }) => {
  const { t } = useTranslation('audit')
  return (
    <div className={styles.older}>
      <Action onPress={onPress}>{isPending ? t('loadingOlder') : t('olderLeft', { count: left })}</Action>
    </div>
  )
}

export interface LogListProps {
  entries: AuditEntry[]
  total: number
  isFiltered: boolean
  isFetchingOlder: boolean
  onOlder: () => void
  onClear: () => void
}

const Nobody = ({ isFiltered, onClear }: Pick<LogListProps, 'isFiltered' | 'onClear'>) => {
  const { t } = useTranslation('audit')
  return isFiltered ? (
    <Nothing
      icon={<ClockIcon />}
      title={t('noneFound')}
      action={<Action onPress={onClear}>{t('filter.clear')}</Action>}
    >
      {t('noneFoundDetail')}
    </Nothing>
  ) : (
    <Nothing icon={<ClockIcon />} title={t('none')}>
      {t('noneDetail')}
    </Nothing>
  )
}

export const LogList = ({ entries, total, isFiltered, isFetchingOlder, onOlder, onClear }: LogListProps) => {
  const { t } = useTranslation('audit')
  if (entries.length === 0) return <Nobody isFiltered={isFiltered} onClear={onClear} />
  const left = total - entries.length
  return (
    <div className={styles.log}>
      <div className={styles.total}>
        <p role="status">{t(isFiltered ? 'found' : 'total', { count: total })}</p>
        {isFiltered && (
          <Action icon={<CloseIcon />} onPress={onClear}>
            {t('filter.clear')}
          </Action>
        )}
      </div>
      {byDay(entries).map(day => (
        <DayPart day={day} key={day.entries[0]?.sequence} />
      ))}
      {left > 0 && <Older left={left} isPending={isFetchingOlder} onPress={onOlder} />}
    </div>
  )
}
