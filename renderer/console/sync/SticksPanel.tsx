/** Sticks with a library on them: fetched from there alone, after the password or PIN. */
import { useTranslation } from 'react-i18next'
import type { SyncState } from '../../../electron/contract/sync.ts'
import { client } from '../../client/station.ts'
import { StickIcon } from '../../components/icons/storage.tsx'
import { Row, Rows } from '../../components/Row.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { useConfirmed } from '../gate/confirm.tsx'
import styles from './Sync.module.css'

export interface SticksPanelProps {
  sticks: SyncState['sticks']
  /** A sync is under way. */
  busy: boolean
}

export const SticksPanel = ({ sticks, busy }: SticksPanelProps) => {
  const { t } = useTranslation('sync')
  const confirmed = useConfirmed()
  const { attempt } = useAttempt()
  const fetch = (path: string) => attempt(() => confirmed(() => client.sync.startFromStick({ path })))
  return (
    <Panel title={t('sticks.title')}>
      <Rows label={t('sticks.title')}>
        {sticks.map(({ path, label }) => (
          <Row
            key={path}
            lead={<StickIcon className={styles.lead} />}
            actions={
              <Action
                isDisabled={busy}
                aria-label={t('sticks.fetchOf', { label })}
                onPress={() => fetch(path)}
              >
                {t('sticks.fetch')}
              </Action>
            }
          >
            <strong>{label}</strong>
            <span className={styles.technical}>{path}</span>
          </Row>
        ))}
      </Rows>
    </Panel>
  )
}
