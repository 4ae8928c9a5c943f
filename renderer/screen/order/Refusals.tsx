/** What is said when an order was not taken: already ordered, too late, or not recorded. */
import type { Dispatch } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button.tsx'
import { CheckIcon, RefreshIcon } from '../../components/icons/action.tsx'
import { ClockIcon } from '../../components/icons/fact.tsx'
import { CardSwipeIcon } from '../../components/icons/identify.tsx'
import type { Menu } from './menu.rules.ts'
import { Outcome } from './Outcome.tsx'
import type { Action, Order } from './order.rules.ts'
import { ResultsButton } from './ResultsButton.tsx'
import { Said } from './Said.tsx'
import { useCloseDate } from './useCloseDate.ts'

export const Already = ({ menu }: { menu: Menu }) => {
  const { t } = useTranslation('order')
  const date = useCloseDate()(menu.closesAt)
  return (
    <Outcome
      icon={<CheckIcon />}
      title={t('already')}
      detail={t('alreadyDetail', { date })}
      actions={<ResultsButton />}
    />
  )
}

export const Closed = () => {
  const { t } = useTranslation('order')
  return (
    <Outcome
      icon={<ClockIcon />}
      title={t('closed')}
      detail={t('closedDetail')}
      actions={<ResultsButton />}
    />
  )
}

export const Unlisted = () => {
  const { t } = useTranslation('order')
  return (
    <Outcome
      icon={<CardSwipeIcon />}
      title={t('unlisted')}
      detail={t('unlistedDetail')}
      actions={<ResultsButton />}
    />
  )
}

export interface NotRecordedProps {
  menu: Menu
  said: Order['said']
  dispatch: Dispatch<Action>
  onAgain: () => void
  onBack: () => void
}

/** Nothing counts yet, nothing is lost: the same order can be sent again. */
export const NotRecorded = ({ menu, said, dispatch, onAgain, onBack }: NotRecordedProps) => {
  const { t } = useTranslation('order')
  const again = (
    <Button tone="rail" size="large" icon={<RefreshIcon />} onPress={onAgain}>
      {t('again')}
    </Button>
  )
  return (
    <Outcome
      icon={<CardSwipeIcon />}
      title={t('notRecorded')}
      detail={t('notRecordedDetail')}
      actions={again}
      onBack={onBack}
    >
      <Said said={said} menu={menu} onDone={() => dispatch({ type: 'unsay' })} />
    </Outcome>
  )
}
