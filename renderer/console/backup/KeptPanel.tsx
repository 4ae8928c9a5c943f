/** Data that restores put aside: how much it is, and the way to be rid of it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupState } from '../../../electron/contract/backup.ts'
import { client } from '../../client/station.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { TrashIcon } from '../../components/icons/editing.tsx'
import { Row, Rows } from '../../components/Row.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { useConfirmed } from '../gate/confirm.tsx'
import styles from './BackupPage.module.css'
import { useBackupWords } from './useBackupWords.ts'

type Kept = BackupState['kept'][number]

const Ask = ({ kept, onClose }: { kept: Kept; onClose: () => void }) => {
  const { t } = useTranslation('backup')
  const { size } = useBackupWords()
  const say = useSay()
  const confirmed = useConfirmed()
  const { attempt } = useAttempt()
  const remove = () => {
    onClose()
    attempt(async () => {
      await confirmed(() => client.backup.removeKept({ name: kept.name }))
      say({ text: t('kept.removed') })
    })
  }
  return (
    <Dialog
      title={t('kept.ask')}
      onClose={onClose}
      actions={
        <>
          <Action onPress={onClose}>{t('ask.cancel')}</Action>
          <Action tone="alarm" icon={<TrashIcon />} onPress={remove}>
            {t('kept.remove')}
          </Action>
        </>
      }
    >
      <p>{t('kept.follows', { size: size(kept.bytes) })}</p>
    </Dialog>
  )
}

const KeptRow = ({ kept }: { kept: Kept }) => {
  const { t } = useTranslation('backup')
  const { moment, size } = useBackupWords()
  const [asking, setAsking] = useState(false)
  const at = { moment: moment(kept.at) }
  return (
    <Row
      actions={
        <Action
          tone="alarm"
          icon={<TrashIcon />}
          aria-label={t('kept.removeOf', at)}
          onPress={() => setAsking(true)}
        >
          {t('kept.remove')}
        </Action>
      }
    >
      <strong>{t('kept.from', at)}</strong>
      <span className={styles.technical}>
        {size(kept.bytes)} · {kept.name}
      </span>
      {asking && <Ask kept={kept} onClose={() => setAsking(false)} />}
    </Row>
  )
}

export const KeptPanel = ({ kept }: { kept: readonly Kept[] }) => {
  const { t } = useTranslation('backup')
  return (
    <Panel title={t('kept.title')}>
      <p className={styles.hint}>{t('kept.detail')}</p>
      <Rows label={t('kept.title')}>
        {kept.map(one => (
          <KeptRow kept={one} key={one.name} />
        ))}
      </Rows>
    </Panel>
  )
}
