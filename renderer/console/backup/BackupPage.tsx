/** 备份: when the site was last saved elsewhere, saving it now, and the way back. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BackupOutcome } from '../../../electron/contract/backup.ts'
import { station } from '../../client/station.ts'
import { Answer } from '../desk/Answer.tsx'
import { Page } from '../desk/Page.tsx'
import { useSettled } from '../form/useSettled.ts'
import styles from './BackupPage.module.css'
import { FoundPanel } from './FoundPanel.tsx'
import { KeptPanel } from './KeptPanel.tsx'
import { MakePanel } from './MakePanel.tsx'
import { OutcomeNote } from './OutcomeNote.tsx'
import { ReadyPanel } from './ReadyPanel.tsx'
import { RunPanel } from './RunPanel.tsx'
import { StatusPanel } from './StatusPanel.tsx'
import { useMake } from './useMake.ts'
import { usePlaces } from './usePlaces.ts'

const Desk = ({ busy }: { busy: boolean }) => {
  const make = useMake()
  const { places, known } = usePlaces(useSettled(make.typed))
  return (
    <div className={styles.columns}>
      <MakePanel make={make} places={places} busy={busy} />
      <FoundPanel places={known ? places : null} busy={busy} />
    </div>
  )
}

const hasMade = (outcome: BackupOutcome | null) => outcome?.task === 'make' && outcome.failure === null

export const BackupPage = () => {
  const { t } = useTranslation('backup')
  const state = useQuery(station.backup.state.queryOptions())
  return (
    <Page title={t('title')} detail={t('detail')}>
      <Answer of={state}>
        {({ running, outcome, made, ready, kept, restartable }) => (
          <>
            {ready && <ReadyPanel ready={ready} restartable={restartable} />}
            {running ? <RunPanel run={running} /> : <StatusPanel made={made} justMade={hasMade(outcome)} />}
            {!running && outcome && <OutcomeNote outcome={outcome} />}
            <Desk busy={running !== null} />
            {kept.length > 0 && <KeptPanel kept={kept} />}
          </>
        )}
      </Answer>
    </Page>
  )
}
