/** The first step: shelves of dishes, the sheet for where and when, and the tray. */
import { type Dispatch, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Frame } from '../frame/Frame.tsx'
import { ChoiceSheet } from './ChoiceSheet.tsx'
import styles from './Choosing.module.css'
import { MenuShelves } from './MenuShelves.tsx'
import type { Menu } from './menu.rules.ts'
import { type Action, type Order, pickOf } from './order.rules.ts'
import { RoundFacts } from './RoundFacts.tsx'
import { Said } from './Said.tsx'
import { Tray } from './Tray.tsx'

export interface ChoosingProps {
  menu: Menu
  order: Order
  dispatch: Dispatch<Action>
}

export const Choosing = ({ menu, order, dispatch }: ChoosingProps) => {
  const { t } = useTranslation('order')
  // Where on the page the picture is from which the next pick flies into the tray.
  const origin = useRef<DOMRect | null>(null)
  const from = (picture: Element | null) => {
    origin.current = picture?.getBoundingClientRect() ?? null
  }
  const bar = <Tray menu={menu} order={order} dispatch={dispatch} origin={origin} />
  return (
    <Frame title={t('title')} status={<RoundFacts menu={menu} />} bar={bar}>
      <div className={styles.choosing}>
        <div className={styles.menu} inert={order.sheet !== null}>
          <MenuShelves
            menu={menu}
            picks={order.picks}
            onTouch={(dish, picture) => {
              from(picture)
              dispatch({ type: 'touch', dish })
            }}
          />
        </div>
        <ChoiceSheet
          menu={menu}
          sheet={order.sheet}
          picked={order.sheet !== null && pickOf(order, order.sheet.dish) !== undefined}
          onChoose={(choice, picture) => {
            from(picture)
            dispatch({ type: 'choose', ...choice })
          }}
          onDrop={dish => dispatch({ type: 'drop', dish })}
          onClose={() => dispatch({ type: 'close' })}
        />
        <Said said={order.said} menu={menu} onDone={() => dispatch({ type: 'unsay' })} />
      </div>
    </Frame>
  )
}
