/** Where nobody gives a number the order is sent as soon as it is confirmed. */
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { RefreshIcon } from '../../components/icons/action.tsx'
import { Outcome } from './Outcome.tsx'

export const Unnamed = ({ onSend }: { onSend: () => void }) => {
  const { t } = useTranslation('order')
  const send = useEffectEvent(onSend)
  useEffect(() => send(), [])
  return <Outcome icon={<RefreshIcon />} title={t('sendingUnnamed')} detail={t('secretUnnamed')} />
}
