/** The second step of an order: whose it is. */
import type { Dispatch } from 'react'
import { useTranslation } from 'react-i18next'
import { IdentifyPage } from '../frame/identify/IdentifyPage.tsx'
import type { Menu } from './menu.rules.ts'
import type { Action, Order } from './order.rules.ts'
import { RoundFacts } from './RoundFacts.tsx'
import { useSaid } from './useSaid.ts'

export interface IdentifyProps {
  menu: Menu
  order: Order
  dispatch: Dispatch<Action>
  onNumber: (number: string) => void
  onBack: () => void
}

export const Identify = ({ menu, order, dispatch, onNumber, onBack }: IdentifyProps) => {
  const { t } = useTranslation('order')
  const word = useSaid(order.said, menu, () => dispatch({ type: 'unsay' }))
  return (
    <IdentifyPage
      title={t('confirm')}
      status={<RoundFacts menu={menu} />}
      isSending={order.step.at === 'sending'}
      word={word}
      turn={order.said?.turn ?? 0}
      secret={t('secret')}
      sendLabel={t('send')}
      onNumber={onNumber}
      onBack={onBack}
    />
  )
}
