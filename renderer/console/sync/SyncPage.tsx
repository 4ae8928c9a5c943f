/** 同步: where the shows come from, whether they are here, and fetching them now. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { SyncState } from '../../../electron/contract/sync.ts'
import { station } from '../../client/station.ts'
import { Answer } from '../desk/Answer.tsx'
import { Page } from '../desk/Page.tsx'
import { useMay } from '../gate/session.ts'
import { KeysPanel } from './KeysPanel.tsx'
import { RunPanel } from './RunPanel.tsx'
import { RunsPanel } from './RunsPanel.tsx'
import { SourcesForm } from './SourcesForm.tsx'
import { SourcesPanel } from './SourcesPanel.tsx'
import { StatusPanel } from './StatusPanel.tsx'
import { SticksPanel } from './SticksPanel.tsx'

/** Whoever plugs a stick in looks at the page at once. */
const LOOK_EVERY_MS = 3_000

const Desk = ({ state }: { state: SyncState }) => {
  const technician = useMay()('technician')
  return (
    <>
      {state.running ? <RunPanel run={state.running} /> : <StatusPanel state={state} />}
      {state.sticks.length > 0 && <SticksPanel sticks={state.sticks} busy={state.running !== null} />}
      {technician ? (
        <>
          <SourcesForm settings={state.settings} />
          <KeysPanel roots={state.roots} />
        </>
      ) : (
        <SourcesPanel sources={state.settings.sources} />
      )}
      <RunsPanel runs={state.runs} />
    </>
  )
}

export const SyncPage = () => {
  const { t } = useTranslation('sync')
  const state = useQuery({ ...station.sync.state.queryOptions(), refetchInterval: LOOK_EVERY_MS })
  return (
    <Page title={t('title')} detail={t('detail')}>
      <Answer of={state}>{known => <Desk state={known} />}</Answer>
    </Page>
  )
}
