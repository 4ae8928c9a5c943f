/** In a list: who has the item open at this moment. */
import { useTranslation } from 'react-i18next'
import type { Present } from '../../../electron/contract/presence.ts'
import styles from './Presence.module.css'

/** Somebody at an item of a list. */
export type Seated = Present & { item: string }

export const PresenceMark = ({ present }: { present: readonly Seated[] }) => {
  const { t } = useTranslation('lists')
  if (present.length === 0) return null
  const names = [...new Set(present.map(({ name }) => name))].join(t('pause'))
  return <span className={styles.mark}>{t('editing', { names })}</span>
}
