/** Lets the browser that shows this page be the screen, after saying what that means. */
import { useTranslation } from 'react-i18next'
import { client } from '../../client/station.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { EyeIcon } from '../../components/icons/editing.tsx'
import { Note } from '../../components/Note.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { useMay, useSession } from '../gate/session.ts'
import styles from './Settings.module.css'

export const ClaimPanel = () => {
  const { t } = useTranslation('console')
  const say = useSay()
  const { session, keep } = useSession()
  const may = useMay()
  const { attempt } = useAttempt()
  const claim = () =>
    attempt(async () => {
      keep(await client.staff.claimScreen())
      say({ text: t('settings.claimed') })
    })
  if (!may('technician')) return null
  return (
    <Panel title={t('settings.claim')}>
      <p className={styles.text}>{t('settings.claimDetail')}</p>
      <p className={styles.text}>{t('settings.claimFollows')}</p>
      {session.screen ? (
        <Note tone="done" icon={<CheckIcon />}>
          {t('settings.isScreen')}
        </Note>
      ) : (
        <div>
          <Action icon={<EyeIcon />} onPress={claim}>
            {t('settings.claimDo')}
          </Action>
        </div>
      )}
    </Panel>
  )
}
