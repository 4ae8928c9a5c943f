/** Warns of what else is at the item's venue at its time. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { station } from '../../client/station.ts'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import type { ProgressRowProps } from './ProgressRow.tsx'
import styles from './Rounds.module.css'
import { clashesOf } from './round.rules.ts'

export const ProgressClashes = ({ round, dish }: ProgressRowProps) => {
  const { t } = useTranslation('cycle')
  const { words } = useLanguage()
  const rounds = useQuery(station.rounds.list.queryOptions()).data ?? []
  return clashesOf(round, dish.id, rounds).map(({ number, title }) => (
    <div className={styles.alarm} key={`${number} ${title.zh}`}>
      <Note tone="attention" icon={<WarningIcon />}>
        {number === null
          ? t('clash.here', { dish: words(title) })
          : t('clash.there', { dish: words(title), number })}
      </Note>
    </div>
  ))
}
