/** Which round it is and until when it takes orders, for the header. */
import { useTranslation } from 'react-i18next'
import type { Menu } from './menu.rules.ts'
import styles from './RoundFacts.module.css'
import { useCloseDate } from './useCloseDate.ts'

export const RoundFacts = ({ menu }: { menu: Menu }) => {
  const { t } = useTranslation('order')
  const date = useCloseDate()(menu.closesAt)
  return (
    <span className={styles.facts}>
      <b>{t('round', { number: menu.number })}</b>
      <span>{t('closes', { date })}</span>
    </span>
  )
}
