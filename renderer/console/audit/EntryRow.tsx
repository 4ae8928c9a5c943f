/** One entry of the log: a line that is read at a glance and opens to what changed. */
import { Button, Disclosure, DisclosurePanel } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '../../../electron/contract/audit.ts'
import { UnfoldIcon } from '../../components/icons/action.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { EntryDetail } from './EntryDetail.tsx'
import styles from './Log.module.css'
import { useEntryWords } from './useEntryWords.ts'
import { useInstant } from './useInstant.ts'

/** Acts that a reader of the log looks for. */
const REMARKABLE = ['not-carried-out', 'sign-in-refused', 'publish-urgently']

const Line = ({ entry }: { entry: AuditEntry }) => {
  const { t } = useTranslation('audit')
  const { time } = useInstant()
  const words = useEntryWords()
  return (
    <>
      <time className={styles.time} dateTime={entry.at}>
        {time(entry.at)}
      </time>
      <span className={styles.who}>{words.who(entry)}</span>
      <span className={styles.said}>
        {REMARKABLE.includes(entry.act) && <WarningIcon className={styles.remark} />}
        <span>
          {words.said(entry)}
          {entry.takenAt !== null && <span className={styles.late}>{t('entry.takenAt')}</span>}
        </span>
      </span>
      <span className={styles.from}>{words.from(entry)}</span>
    </>
  )
}

export const EntryRow = ({ entry }: { entry: AuditEntry }) => (
  <li className={styles.entry}>
    <Disclosure>
      {({ isExpanded }) => (
        <>
          <Button slot="trigger" className={styles.line ?? ''}>
            <Line entry={entry} />
            <UnfoldIcon className={styles.arrow} />
          </Button>
          <DisclosurePanel>{isExpanded && <EntryDetail entry={entry} />}</DisclosurePanel>
        </>
      )}
    </Disclosure>
  </li>
)
