/** The catalogue by category. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Activity, Catalogue, Category } from '../../../electron/contract/activities.ts'
import { client } from '../../client/station.ts'
import { PlusIcon, UndoIcon } from '../../components/icons/action.tsx'
import { CategoryIcon } from '../../components/icons/category.tsx'
import { EditIcon } from '../../components/icons/editing.tsx'
import { Row, Rows } from '../../components/Row.tsx'
import { Tag } from '../../components/Tag.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Action } from '../desk/density.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { Page } from '../desk/Page.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { DraftsNote } from '../form/DraftsNote.tsx'
import styles from './Activities.module.css'

const useRetire = () => {
  const { t } = useTranslation('console')
  const say = useSay()
  const { attempt } = useAttempt()
  const retire = (activity: Activity, retired: boolean): void =>
    attempt(async () => {
      const saved = await client.activities.update({ ...activity, retired })
      const undo = { label: t('published.undo'), run: () => retire(saved, !retired) }
      say({ text: t(retired ? 'activities.retired' : 'activities.back'), action: undo })
    })
  return retire
}

const ActivityRow = ({ activity }: { activity: Activity }) => {
  const { t } = useTranslation('console')
  const { words } = useLanguage()
  const [, navigate] = useLocation()
  const retire = useRetire()
  const name = words(activity.title)
  return (
    <Row
      quiet={activity.retired}
      lead={
        activity.picture ? (
          <img className={styles.picture} src={activity.picture} alt="" />
        ) : (
          <span className={styles.picture} />
        )
      }
      state={activity.retired && <Tag tone="over">{t('activities.retiredWord')}</Tag>}
      actions={
        <>
          <Action
            icon={<EditIcon />}
            aria-label={t('published.edit', { name })}
            onPress={() => navigate(`/activities/${activity.id}`)}
          >
            {t('published.editWord')}
          </Action>
          {activity.retired ? (
            <Action
              icon={<UndoIcon />}
              aria-label={`${t('activities.bringBack')} ${name}`}
              onPress={() => retire(activity, false)}
            >
              {t('activities.bringBack')}
            </Action>
          ) : (
            <Action
              tone="alarm"
              aria-label={`${t('activities.retire')} ${name}`}
              onPress={() => retire(activity, true)}
            >
              {t('activities.retire')}
            </Action>
          )}
        </>
      }
    >
      <strong>{name}</strong>
      <span className={styles.meta}>{words(activity.pitch)}</span>
      <span className={styles.meta}>
        {t('activities.minutesAndThreshold', { minutes: activity.minutes, people: activity.threshold })}
      </span>
    </Row>
  )
}

const Shelf = ({ category, activities }: { category: Category; activities: Activity[] }) => {
  const { words } = useLanguage()
  const name = words(category.name)
  return (
    <section className={styles.shelf}>
      <h2 className={styles.category}>
        <CategoryIcon name={category.pictogram} />
        {name}
      </h2>
      <Rows label={name}>
        {activities.map(activity => (
          <ActivityRow activity={activity} key={activity.id} />
        ))}
      </Rows>
    </section>
  )
}

const New = () => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  return (
    <Action tone="rail" icon={<PlusIcon />} onPress={() => navigate('/activities/new')}>
      {t('activities.new')}
    </Action>
  )
}

export const ActivityList = ({ catalogue: { categories, activities } }: { catalogue: Catalogue }) => {
  const { t } = useTranslation('console')
  const shelves = categories
    .map(category => ({ category, activities: activities.filter(one => one.category === category.id) }))
    .filter(shelf => shelf.activities.length > 0)
  return (
    <Page title={t('activities.title')} detail={t('activities.detail')} action={<New />}>
      <DraftsNote room="activities" />
      {shelves.length === 0 && (
        <Nothing icon={<CategoryIcon name="chess" />} title={t('activities.none')}>
          {t('activities.noneDetail')}
        </Nothing>
      )}
      {shelves.map(shelf => (
        <Shelf key={shelf.category.id} {...shelf} />
      ))}
    </Page>
  )
}
