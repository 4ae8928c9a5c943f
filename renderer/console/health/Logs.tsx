/** The logs as a file that may be handed to anybody. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/station.ts'
import { DownloadIcon } from '../../components/icons/machine.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { saveFile } from '../desk/saveFile.ts'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { useMay, useSession } from '../gate/session.ts'
import styles from './Health.module.css'

const Download = () => {
  const { t } = useTranslation('health')
  const { attempt } = useAttempt()
  const say = useSay()
  const [preparing, setPreparing] = useState(false)
  const download = () =>
    attempt(async () => {
      setPreparing(true)
      try {
        const file = await client.health.logs()
        saveFile(file)
        say({ text: t('logs.done', { name: file.name }) })
      } finally {
        setPreparing(false)
      }
    })
  return (
    <div>
      <Action icon={<DownloadIcon />} onPress={download} isDisabled={preparing}>
        {t(preparing ? 'logs.preparing' : 'logs.download')}
      </Action>
    </div>
  )
}

export const Logs = () => {
  const { t } = useTranslation('health')
  const { session } = useSession()
  const may = useMay()
  const obstacle = session.screen ? t('logs.here') : may('technician') ? null : t('logs.onlyTechnician')
  return (
    <Panel title={t('logs.title')}>
      <p className={styles.remark}>{t('logs.offer')}</p>
      {obstacle === null ? <Download /> : <p className={styles.remark}>{obstacle}</p>}
    </Panel>
  )
}
