/** An alert as a file for other systems; at the kiosk there is nobody to give it to. */
import { useTranslation } from 'react-i18next'
import type { ListedAlert } from '../../../electron/contract/alertWords.ts'
import { client } from '../../client/station.ts'
import { Action } from '../desk/density.tsx'
import { saveFile } from '../desk/saveFile.ts'
import { useAttempt } from '../desk/useAttempt.ts'
import { useSession } from '../gate/session.ts'

export const ExportAction = ({ alert: { id, headline } }: { alert: ListedAlert }) => {
  const { t } = useTranslation('alerts')
  const { attempt } = useAttempt()
  const { session } = useSession()
  if (session.screen) return null
  return (
    <Action
      aria-label={t('messages.exportNamed', { headline })}
      onPress={() => attempt(async () => saveFile(await client.alerts.cap({ id })))}
    >
      {t('messages.export')}
    </Action>
  )
}
