/** Gives the screens back: asks why, because the log and colleagues are told. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ALERT_LIMITS, type ListedAlert } from '../../../electron/contract/alertWords.ts'
import { client } from '../../client/station.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { Action } from '../desk/density.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { ReasonDialog } from '../form/ReasonDialog.tsx'
import { useMay } from '../gate/session.ts'

export const LiftAction = ({ alert: { id, headline, drill } }: { alert: ListedAlert }) => {
  const { t } = useTranslation('alerts')
  const [asking, setAsking] = useState(false)
  const say = useSay()
  const { attempt } = useAttempt()
  const may = useMay()
  if (!may('editor', 'approver')) return null
  const lift = (reason: string) => {
    setAsking(false)
    attempt(async () => {
      await client.alerts.lift({ id, reason: reason.slice(0, ALERT_LIMITS.reason) })
      say({ text: t('desk.lifted', { headline }) })
    })
  }
  return (
    <>
      <Action tone="rail" icon={<CheckIcon />} onPress={() => setAsking(true)}>
        {t('desk.lift')}
      </Action>
      {asking && (
        <ReasonDialog
          title={t('desk.liftTitle', { headline })}
          follows={t('desk.liftFollows')}
          label={t('desk.reason')}
          example={t('desk.liftExample')}
          confirm={t('desk.liftConfirm')}
          tone="rail"
          usual={
            drill
              ? [t('desk.usualLift.drill')]
              : [t('desk.usualLift.over'), t('desk.usualLift.mistake'), t('desk.usualLift.replaced')]
          }
          onConfirm={lift}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
