/** The thanks: an order number on a ticket, and nothing of what was ordered. Goes home by itself. */
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdleTimes } from '../../client/site.ts'
import { useCovered } from '../../components/alert/covered.ts'
import { Button } from '../../components/Button.tsx'
import { CheckIcon } from '../../components/icons/action.tsx'
import { BrandMark } from '../../components/icons/brand.tsx'
import { Frame } from '../frame/Frame.tsx'
import { useIdle } from '../frame/idle.tsx'
import type { Menu } from './menu.rules.ts'
import styles from './Ticket.module.css'
import { useCloseDate } from './useCloseDate.ts'

/** The number is in sight for its whole time, also if an alert came over it. */
const useGoHome = (seconds: number, covered: boolean) => {
  const { home } = useIdle()
  const goHome = useEffectEvent(home)
  useEffect(() => {
    if (covered) return
    const timer = setTimeout(() => goHome(), seconds * 1_000)
    return () => clearTimeout(timer)
  }, [seconds, covered])
  return home
}

export interface TicketProps {
  menu: Menu
  number: number
  /** It took the place of an earlier order. */
  changed: boolean
}

export const Ticket = ({ menu, number, changed }: TicketProps) => {
  const { t } = useTranslation(['order', 'common'])
  const date = useCloseDate()(menu.closesAt)
  const { afterOrderSeconds } = useIdleTimes()
  const covered = useCovered()
  const home = useGoHome(afterOrderSeconds, covered)
  return (
    <Frame title={t('title')}>
      <div className={styles.done}>
        <p className={styles.thanks}>
          <span className={styles.tick}>
            <CheckIcon />
          </span>
          {t(changed ? 'changedThanks' : 'thanks')}
        </p>
        <div className={styles.printer}>
          <div className={styles.slot} />
          <div className={styles.window}>
            <div className={styles.ticket} role="status">
              <p className={styles.round}>
                <BrandMark />
                {t('round', { number: menu.number })}
              </p>
              <p className={styles.label}>{t('orderNumber')}</p>
              <p className={styles.number}>{number}</p>
              <p className={styles.when}>{t('seeResults', { date })}</p>
            </div>
          </div>
        </div>
        <div className={styles.foot}>
          <Button onPress={home}>{t('home')}</Button>
          <span className={styles.countdown} key={String(covered)}>
            <span style={{ animationDuration: `${afterOrderSeconds}s` }} />
          </span>
        </div>
      </div>
    </Frame>
  )
}
