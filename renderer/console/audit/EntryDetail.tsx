/** An entry that was opened: when exactly, what changed, and the way to the item. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { AuditEntry } from '../../../electron/contract/audit.ts'
import { ForwardIcon } from '../../components/icons/action.tsx'
import { Action } from '../desk/density.tsx'
import { shortened } from '../form/shortened.ts'
import { ChangeTable } from './ChangeTable.tsx'
import styles from './Log.module.css'
import { useChanges } from './useChanges.ts'
import { useEntryWords } from './useEntryWords.ts'
import { useInstant } from './useInstant.ts'
import { useItems } from './useItems.ts'

const NAME_LENGTH = 16

const Facts = ({ entry }: { entry: AuditEntry }) => {
  const { t } = useTranslation('audit')
  const { moment, whole } = useInstant()
  const words = useEntryWords()
  const facts = [
    t('entry.number', { sequence: entry.sequence }),
    whole(entry.at),
    words.who(entry),
    words.from(entry),
    words.room(entry.room),
  ]
  return (
    <p className={styles.facts}>
      {facts.filter(Boolean).join(' · ')}
      {entry.takenAt !== null && (
        <span className={styles.lately}>{t('entry.takenAtDetail', { moment: moment(entry.takenAt) })}</span>
      )}
    </p>
  )
}

const ToItem = ({ path, name }: { path: string; name: string }) => {
  const { t } = useTranslation('audit')
  const [, navigate] = useLocation()
  return (
    <Action icon={<ForwardIcon />} onPress={() => navigate(path)}>
      {name === '' ? t('entry.itemUnnamed') : t('entry.item', { name: shortened(name, NAME_LENGTH) })}
    </Action>
  )
}

export const EntryDetail = ({ entry }: { entry: AuditEntry }) => {
  const { t } = useTranslation('audit')
  const { said } = useEntryWords()
  const { names, path, isGone } = useItems(entry.room, entry.item)
  const changes = useChanges(entry, names)
  return (
    <div className={styles.detail}>
      <Facts entry={entry} />
      {changes.length > 0 ? (
        <ChangeTable label={said(entry)} changes={changes} />
      ) : (
        <p className={styles.quiet}>{t('entry.noChange')}</p>
      )}
      {path !== null && <ToItem path={path} name={entry.name} />}
      {isGone && <p className={styles.quiet}>{t('entry.gone')}</p>}
    </div>
  )
}
