/** Why no order can be taken on this screen now; said before anybody chooses. */
import { useTranslation } from 'react-i18next'
import type { OrderingState } from '../../../electron/contract/health.ts'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Outcome } from './Outcome.tsx'
import { ResultsButton } from './ResultsButton.tsx'

type Fault = Exclude<OrderingState, 'ready'>
const FAULTS: readonly string[] = ['read-only', 'damaged', 'failed'] satisfies Fault[]
const isFault = (reason: string): reason is Fault => FAULTS.includes(reason)

/** @param reason the state of ordering, or the code of the station's refusal */
export const Unavailable = ({ reason }: { reason: string }) => {
  const { t } = useTranslation(['order', 'errors'])
  const refusal = reason === 'FORBIDDEN' ? t('errors:FORBIDDEN') : t('errors:ORDERING_CLOSED')
  return (
    <Outcome
      icon={<WarningIcon />}
      title={t('unavailable')}
      detail={isFault(reason) ? t(`unavailableDetail.${reason}`) : refusal}
      actions={<ResultsButton />}
    />
  )
}
