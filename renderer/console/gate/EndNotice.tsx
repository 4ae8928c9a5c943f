/** Says quietly, shortly before, that the session ends or the board comes back. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ClockIcon } from '../../components/icons/fact.tsx'
import { Action } from '../desk/density.tsx'
import styles from './EndNotice.module.css'
import type { EndKind } from './end.rules.ts'

export interface EndNoticeProps {
  kind: EndKind | 'screen'
  seconds: number
  onStay: () => void
}

export const EndNotice = ({ kind, seconds, onStay }: EndNoticeProps) => {
  const { t } = useTranslation('gate')
  // Said once: a reader of the screen would otherwise speak each second.
  const [atFirst] = useState(seconds)
  return (
    <div className={styles.notice} role="status">
      <ClockIcon />
      <span className="visually-hidden">{t(`end.${kind}`, { seconds: atFirst })}</span>
      <span aria-hidden="true">{t(`end.${kind}`, { seconds })}</span>
      {kind !== 'latest' && (
        <Action tone="lamp" onPress={onStay}>
          {t('end.stay')}
        </Action>
      )}
    </div>
  )
}
