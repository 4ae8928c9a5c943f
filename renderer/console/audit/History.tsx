/** What was done to one item, in a few lines: who, when, and the fields that changed. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AuditEntry, AuditedRoom } from '../../../electron/contract/audit.ts'
import { station } from '../../client/station.ts'
import { Answer } from '../desk/Answer.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { shortened } from '../form/shortened.ts'
import styles from './History.module.css'
import { type Change, useChanges } from './useChanges.ts'
import { useEntryWords } from './useEntryWords.ts'
import { useInstant } from './useInstant.ts'
import { useItems } from './useItems.ts'

/** Entries and fields that are in sight at first, and letters of a value. */
const LATEST = 5
const FIELDS = 4
const VALUE_LENGTH = 30

type Names = ReadonlyMap<string, string>

const ChangeLine = ({ change: { field, before, after } }: { change: Change }) => {
  const { t } = useTranslation('audit')
  const short = (value: string | null) =>
    shortened(value?.replaceAll('\n', t('separator')) ?? t('nothing'), VALUE_LENGTH)
  const said = { field, before: short(before), after: short(after) }
  return <li>{before === null ? t('history.set', said) : t('history.change', said)}</li>
}

const Entry = ({ entry, names }: { entry: AuditEntry; names: Names }) => {
  const { t } = useTranslation('audit')
  const { moment } = useInstant()
  const { who, act } = useEntryWords()
  const changes = useChanges(entry, names)
  const hidden = changes.length - FIELDS
  return (
    <li className={styles.entry}>
      <p>
        <b>{act(entry.act)}</b> · {who(entry)} · <time dateTime={entry.at}>{moment(entry.at)}</time>
      </p>
      {changes.length > 0 && (
        <ul className={styles.changes}>
          {changes.slice(0, FIELDS).map(change => (
            <ChangeLine key={change.key} change={change} />
          ))}
          {hidden > 0 && <li>{t('history.more', { count: hidden })}</li>}
        </ul>
      )}
    </li>
  )
}

const Entries = ({ entries, names }: { entries: AuditEntry[]; names: Names }) => {
  const { t } = useTranslation('audit')
  const [all, setAll] = useState(false)
  if (entries.length === 0) return <p className={styles.none}>{t('history.none')}</p>
  return (
    <>
      <ol className={styles.entries} aria-label={t('history.title')}>
        {(all ? entries : entries.slice(0, LATEST)).map(entry => (
          <Entry key={entry.sequence} entry={entry} names={names} />
        ))}
      </ol>
      {entries.length > LATEST && (
        <Action aria-expanded={all} onPress={() => setAll(!all)}>
          {all ? t('history.less') : t('history.all', { count: entries.length })}
        </Action>
      )}
    </>
  )
}

export const History = ({ room, item }: { room: AuditedRoom; item: string }) => {
  const history = useQuery(station.audit.history.queryOptions({ input: { room, item } }))
  const { t } = useTranslation('audit')
  const { names } = useItems(room, item)
  return (
    <Panel title={t('history.title')}>
      <div className={styles.history}>
        <Answer of={history}>{entries => <Entries entries={entries} names={names} />}</Answer>
      </div>
    </Panel>
  )
}
