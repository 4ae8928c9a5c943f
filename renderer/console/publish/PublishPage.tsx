/** 制作节目库: a folder of videos becomes a library that stations take; one build at a time, while the screens go on. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { GOOD_FOR_DAYS, type PublishState } from '../../../electron/contract/publish.ts'
import { station } from '../../client/station.ts'
import { Answer } from '../desk/Answer.tsx'
import { Page } from '../desk/Page.tsx'
import { KeysPanel } from './KeysPanel.tsx'
import { OrderPanel } from './OrderPanel.tsx'
import { OutcomePanel } from './OutcomePanel.tsx'
import { RunPanel } from './RunPanel.tsx'
import { UnfinishedPanel } from './UnfinishedPanel.tsx'

const Desk = ({ state }: { state: PublishState }) => {
  const keys = useQuery(station.publish.keys.queryOptions()).data
  const { running, outcome, unfinished, look } = state
  const busy = running !== null
  return (
    <>
      {running && <RunPanel run={running} />}
      {unfinished && <UnfinishedPanel order={unfinished} />}
      {!busy && outcome && (
        <OutcomePanel outcome={outcome} keys={keys} days={unfinished?.days ?? GOOD_FOR_DAYS} />
      )}
      <OrderPanel look={look} last={unfinished ?? outcome} keys={keys} busy={busy} />
      {keys && <KeysPanel keys={keys} busy={busy} />}
    </>
  )
}

export const PublishPage = () => {
  const { t } = useTranslation('publish')
  const state = useQuery(station.publish.state.queryOptions())
  return (
    <Page title={t('title')} detail={t('detail')}>
      <Answer of={state}>{known => <Desk state={known} />}</Answer>
    </Page>
  )
}
