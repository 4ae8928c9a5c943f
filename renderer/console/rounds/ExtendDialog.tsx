/** Closes an open round later than was said. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ListedRound } from '../../../electron/contract/round.ts'
import { client } from '../../client/station.ts'
import { DateTimeField } from '../../components/DateTimeField.tsx'
import { useSay } from '../desk/say.tsx'
import { toInstant, toLocal } from '../form/period.rules.ts'
import { useMoment } from '../form/useMoment.ts'
import { SaidDialog } from './SaidDialog.tsx'

export interface RoundDialogProps {
  round: ListedRound
  onClose: () => void
}

const DAY_MS = 86_400_000

export const ExtendDialog = ({ round, onClose }: RoundDialogProps) => {
  const { t } = useTranslation('cycle')
  const { moment } = useMoment()
  const say = useSay()
  const [until, setUntil] = useState(() => toLocal(new Date(Date.parse(round.closesAt) + DAY_MS)))
  const instant = toInstant(until)
  const later = instant > round.closesAt
  return (
    <SaidDialog
      title={t('extend.title', { number: round.number })}
      example={t('extend.example')}
      confirm={{ label: t('extend.confirm'), tone: 'rail' }}
      isReady={later}
      send={reason =>
        client.rounds.extend({ id: round.id, revision: round.revision, until: instant, reason })
      }
      onDone={() => {
        onClose()
        say({ text: t('extend.done') })
      }}
      onClose={onClose}
    >
      <p>{t('extend.follows', { moment: moment(round.closesAt) })}</p>
      <DateTimeField
        of="moment"
        label={t('extend.until')}
        value={until}
        onChange={setUntil}
        error={later ? undefined : t('extend.notLater')}
      />
    </SaidDialog>
  )
}
