/** Ends an open round without a result. */
import { useTranslation } from 'react-i18next'
import { client } from '../../client/station.ts'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { useSay } from '../desk/say.tsx'
import type { RoundDialogProps } from './ExtendDialog.tsx'
import { SaidDialog } from './SaidDialog.tsx'

export const CancelDialog = ({ round, onClose }: RoundDialogProps) => {
  const { t } = useTranslation('cycle')
  const say = useSay()
  return (
    <SaidDialog
      title={t('cancel.title', { number: round.number })}
      example={t('cancel.example')}
      confirm={{ label: t('cancel.confirm'), tone: 'alarm' }}
      send={reason => client.rounds.cancel({ id: round.id, revision: round.revision, reason })}
      onDone={() => {
        onClose()
        say({ text: t('cancel.done', { number: round.number }) })
      }}
      onClose={onClose}
    >
      <Note tone="attention" icon={<WarningIcon />}>
        {t('cancel.follows', { people: round.turnout })}
      </Note>
    </SaidDialog>
  )
}
