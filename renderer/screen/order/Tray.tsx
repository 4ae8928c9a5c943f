/** The bar of the menu: the way back, what has been picked, and the order itself. */
import { type Dispatch, type RefObject, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button.tsx'
import { BackButton } from '../frame/BackButton.tsx'
import type { Menu } from './menu.rules.ts'
import type { Action, Order } from './order.rules.ts'
import styles from './Tray.module.css'
import { TrayPick } from './TrayPick.tsx'

export interface TrayProps {
  menu: Menu
  order: Order
  dispatch: Dispatch<Action>
  /** Where the next pick flies in from. */
  origin: RefObject<DOMRect | null>
}

/** Picks that fit in one row with all their words. */
const ROOMY = 3

const Picks = ({ menu, order, dispatch, origin }: TrayProps) => {
  const { t } = useTranslation('order')
  const { picks } = order
  const limit = menu.settings.picksPerWorker
  const left = limit - picks.length
  const free = picks.length === 0 ? t('start', { count: limit }) : t('left', { count: left })
  return (
    <ul
      className={styles.picks}
      aria-label={t('tray')}
      data-many={limit > ROOMY}
      data-none={picks.length === 0}
    >
      {picks.map(pick => (
        <TrayPick
          key={pick.dish}
          menu={menu}
          pick={pick}
          origin={origin}
          isBrief={limit > ROOMY}
          isBeingChanged={order.sheet?.dish === pick.dish}
          onTouch={() => dispatch({ type: 'touch', dish: pick.dish })}
        />
      ))}
      {left > 0 && <li className={styles.free}>{free}</li>}
    </ul>
  )
}

export const Tray = (props: TrayProps) => {
  const { menu, order, dispatch } = props
  const { t } = useTranslation('order')
  const countId = useId()
  const goesBackTo = order.sheet ? { onBack: () => dispatch({ type: 'close' }) } : {}
  const confirm = () => dispatch({ type: 'confirm', id: crypto.randomUUID() })
  return (
    <div className={styles.tray}>
      <div className={styles.back}>
        <BackButton {...goesBackTo} />
      </div>
      <Picks {...props} />
      <p className={styles.count} id={countId}>
        {t('counted')}
        <span>
          <b>{order.picks.length}</b>/{menu.settings.picksPerWorker}
        </span>
      </p>
      <div className={styles.go}>
        <Button
          tone="rail"
          size="large"
          aria-describedby={countId}
          isDisabled={order.picks.length === 0}
          onPress={confirm}
        >
          {t('confirm')}
        </Button>
      </div>
    </div>
  )
}
