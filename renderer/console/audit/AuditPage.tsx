/** 操作记录: who did what to which item, for those who may read it; proved and exported by administrators. */
import { useTranslation } from 'react-i18next'
import { CheckIcon, DownIcon } from '../../components/icons/action.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Action } from '../desk/density.tsx'
import { Page } from '../desk/Page.tsx'
import { useMay } from '../gate/session.ts'
import { FilterBar } from './FilterBar.tsx'
import { LogList } from './LogList.tsx'
import styles from './Proof.module.css'
import { ProofNotes } from './ProofNotes.tsx'
import { conditionsOf } from './query.rules.ts'
import { useLog, useLogQuery } from './useLog.ts'
import { type Proof, useProof } from './useProof.ts'

const Proving = ({ verifying, exporting }: Proof) => {
  const { t } = useTranslation('audit')
  return (
    <div className={styles.actions}>
      <Action icon={<CheckIcon />} isDisabled={verifying.isPending} onPress={() => verifying.mutate()}>
        {t(verifying.isPending ? 'proof.verifying' : 'proof.verify')}
      </Action>
      <Action icon={<DownIcon />} isDisabled={exporting.isPending} onPress={() => exporting.mutate()}>
        {t(exporting.isPending ? 'proof.exporting' : 'proof.export')}
      </Action>
    </div>
  )
}

const Waiting = ({ entries }: { entries: number }) => {
  const { t } = useTranslation('audit')
  return (
    <Note tone="attention" icon={<WarningIcon />} title={t('waiting', { count: entries })}>
      {t('waitingDetail')}
    </Note>
  )
}

export const AuditPage = () => {
  const { t } = useTranslation('audit')
  const { query, change, clear } = useLogQuery()
  const log = useLog(query)
  const proof = useProof(query)
  const mayProve = useMay()('administrator')
  const newest = log.data?.pages[0]
  return (
    <Page title={t('title')} detail={t('detail')} action={mayProve && <Proving {...proof} />}>
      <ProofNotes {...proof} />
      {newest !== undefined && newest.waiting > 0 && <Waiting entries={newest.waiting} />}
      <FilterBar query={query} people={newest?.people ?? []} onChange={change} />
      <Answer of={log}>
        {({ pages }) => (
          <LogList
            entries={pages.flatMap(({ entries }) => entries)}
            total={pages[0]?.total ?? 0}
            isFiltered={conditionsOf(query) > 0}
            isFetchingOlder={log.isFetchingNextPage}
            onOlder={() => void log.fetchNextPage()}
            onClear={clear}
          />
        )}
      </Answer>
    </Page>
  )
}
