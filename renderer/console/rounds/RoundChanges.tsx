/** What was changed of a round after it was opened, and why: workers read it too. */
import { useTranslation } from 'react-i18next'
import type { ListedRound } from '../../../electron/contract/round.ts'
import { ClockIcon, WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { useMoment } from '../form/useMoment.ts'

export const RoundChanges = ({ round: { extensions, cancelled } }: { round: ListedRound }) => {
  const { t } = useTranslation('cycle')
  const { moment } = useMoment()
  return (
    <>
      {extensions.map(({ at, from, until, reason }) => (
        <Note
          key={at}
          tone="quiet"
          icon={<ClockIcon />}
          title={t('extend.was', { from: moment(from), until: moment(until) })}
        >
          {reason}
        </Note>
      ))}
      {cancelled !== '' && (
        <Note tone="attention" icon={<WarningIcon />} title={t('cancel.was')}>
          {cancelled}
        </Note>
      )}
    </>
  )
}
