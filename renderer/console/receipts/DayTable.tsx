/** How often a notice was said to be read, by day and screen. */
import { useTranslation } from 'react-i18next'
import type { Receipts } from '../../../electron/contract/receipts.ts'
import { usePlaceNames } from '../form/usePlaceNames.ts'
import styles from './Receipts.module.css'

export const DayTable = ({ days }: { days: Receipts['days'] }) => {
  const { t } = useTranslation('receipts')
  const placeNames = usePlaceNames()
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('days.day')}</th>
            <th scope="col">{t('days.screen')}</th>
            <th scope="col">{t('days.touches')}</th>
            <th scope="col">{t('days.cards')}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, place, touches, cards }) => (
            <tr key={`${day} ${place}`}>
              <th scope="row">{day}</th>
              <td>{placeNames([place]) || place}</td>
              <td>{touches}</td>
              <td>{cards ?? t('days.few')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
