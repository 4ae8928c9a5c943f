/** No account exists yet, and this is not the kiosk's screen: says where the first one is made. */
import { useTranslation } from 'react-i18next'
import styles from './Elsewhere.module.css'
import { GateFrame } from './GateFrame.tsx'

const WAYS = ['kiosk', 'ticket'] as const

export const Elsewhere = () => {
  const { t } = useTranslation('gate')
  return (
    <GateFrame title={t('elsewhere.title')} words={<p>{t('elsewhere.detail')}</p>}>
      <ol className={styles.ways}>
        {WAYS.map(way => (
          <li key={way}>{t(`elsewhere.${way}`)}</li>
        ))}
      </ol>
    </GateFrame>
  )
}
