/** One activity of the catalogue in its list. */
import { useTranslation } from 'react-i18next'
import type { Activity, Category } from '../../../electron/contract/activities.ts'
import { UndoIcon } from '../../components/icons/action.tsx'
import { CategoryIcon } from '../../components/icons/category.tsx'
import { Tag } from '../../components/Tag.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Action } from '../desk/density.tsx'
import { PresenceMark, type Seated } from '../presence/PresenceMark.tsx'
import styles from './Activities.module.css'

export interface ActivityRowProps {
  activity: Activity
  category: Category | undefined
  present: readonly Seated[]
  /** Undefined for those who may not. */
  onRetire: ((retired: boolean) => void) | undefined
}

const Retire = ({ activity, onRetire }: Pick<ActivityRowProps, 'activity' | 'onRetire'>) => {
  const { t } = useTranslation('lists')
  const { words } = useLanguage()
  if (!onRetire) return null
  const act = t(activity.retired ? 'act.bringBack' : 'act.retire')
  return (
    <Action
      tone={activity.retired ? 'paper' : 'alarm'}
      icon={activity.retired ? <UndoIcon /> : undefined}
      aria-label={t('actOn', { act, name: words(activity.title) })}
      onPress={() => onRetire(!activity.retired)}
    >
      {act}
    </Action>
  )
}

export const ActivityRow = ({ activity, category, present, onRetire }: ActivityRowProps) => {
  const { t } = useTranslation(['console', 'lists'])
  const { words } = useLanguage()
  const facts = t('activities.minutesAndThreshold', { minutes: activity.minutes, people: activity.threshold })
  return (
    <div className={styles.row}>
      {activity.picture ? (
        <img className={styles.picture} src={activity.picture} alt="" />
      ) : (
        <span className={styles.picture}>{category && <CategoryIcon name={category.pictogram} />}</span>
      )}
      <span className={styles.words}>
        <strong>{words(activity.title)}</strong>
        <span className={styles.meta}>{words(activity.pitch)}</span>
        <span className={styles.meta}>
          {category && `${words(category.name)} · `}
          {facts}
        </span>
        <PresenceMark present={present} />
      </span>
      <span className={styles.end}>
        {activity.retired && <Tag tone="over">{t('activities.retiredWord')}</Tag>}
        <Retire activity={activity} onRetire={onRetire} />
      </span>
    </div>
  )
}
