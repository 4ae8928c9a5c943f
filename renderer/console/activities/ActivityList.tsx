/** The catalogue: search and filters, rows, and several retired or brought back at once. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Activity, Catalogue } from '../../../electron/contract/activities.ts'
import { UndoIcon } from '../../components/icons/action.tsx'
import { CategoryIcon } from '../../components/icons/category.tsx'
import { SelectList } from '../../components/SelectList.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useFinds } from '../../search/useFinds.ts'
import { has } from '../approvals/review.rules.ts'
import { useMe } from '../approvals/useMe.ts'
import { Action } from '../desk/density.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { Page } from '../desk/Page.tsx'
import { DraftsNote } from '../form/DraftsNote.tsx'
import { NewAction } from '../form/NewAction.tsx'
import { SelectionBar } from '../form/SelectionBar.tsx'
import { useAddress, useKeptSearch } from '../form/useAddress.ts'
import { useTicked } from '../form/useTicked.ts'
import { useOthers } from '../presence/useOthers.ts'
import styles from './Activities.module.css'
import { ActivityRow } from './ActivityRow.tsx'
import { CatalogueTools } from './CatalogueTools.tsx'
import { inOrder, OPEN_SIEVE, passes, sieveOf, textsOf } from './catalogue.rules.ts'
import { useRetire } from './useRetire.ts'

interface RetireSomeProps {
  chosen: readonly Activity[]
  onRetire: (activities: readonly Activity[], retired: boolean) => void
}

const RetireSome = ({ chosen, onRetire }: RetireSomeProps) => {
  const { t } = useTranslation('lists')
  const offered = chosen.filter(({ retired }) => !retired)
  const retired = chosen.filter(activity => activity.retired)
  return (
    <>
      {retired.length > 0 && (
        <Action icon={<UndoIcon />} onPress={() => onRetire(retired, false)}>
          {t('actOnSome', { act: t('act.bringBack'), count: retired.length })}
        </Action>
      )}
      {offered.length > 0 && (
        <Action tone="alarm" onPress={() => onRetire(offered, true)}>
          {t('actOnSome', { act: t('act.retire'), count: offered.length })}
        </Action>
      )}
    </>
  )
}

const List = ({ catalogue }: { catalogue: Catalogue }) => {
  const { t } = useTranslation(['lists', 'console'])
  const { words, language } = useLanguage()
  const [, navigate] = useLocation()
  const writes = has(useMe(), 'editor')
  const others = useOthers('activities')
  const retire = useRetire()
  const { values, change } = useAddress({ q: '', ...OPEN_SIEVE })
  const search = useKeptSearch()
  const sieve = sieveOf(values)
  const all = inOrder(catalogue)
  const finds = useFinds(values.q)
  const visible = all.filter(activity => passes(activity, sieve) && finds(textsOf(activity)))
  const { chosen, selected, ...ticking } = useTicked(visible)
  return (
    <>
      <CatalogueTools
        categories={catalogue.categories}
        activities={all}
        query={values.q}
        onQuery={q => change({ q })}
        sieve={sieve}
        onSieve={change}
      />
      {visible.length === 0 ? (
        <p className={styles.none}>{t('noneOfThese')}</p>
      ) : (
        <SelectList
          label={t('console:activities.title')}
          items={visible}
          selected={selected}
          onSelect={ticking.onSelect}
          onOpen={id => navigate(`/activities/${id}${search}`)}
          nameOf={({ title }) => words(title)}
          isQuiet={({ retired }) => retired}
          dependencies={[others, language, writes, search]}
        >
          {activity => (
            <ActivityRow
              activity={activity}
              category={catalogue.categories.find(({ id }) => id === activity.category)}
              present={others.get(activity.id) ?? []}
              onRetire={writes ? retired => retire([activity], retired) : undefined}
            />
          )}
        </SelectList>
      )}
      <SelectionBar count={chosen.length} total={visible.length} {...ticking}>
        {writes && (
          <RetireSome
            chosen={chosen}
            onRetire={(some, retired) => {
              retire(some, retired)
              ticking.onNone()
            }}
          />
        )}
      </SelectionBar>
    </>
  )
}

/** The catalogue's other pages; they keep what the list shows. */
const Further = () => {
  const { t } = useTranslation(['catalogue', 'sheet'])
  const [, navigate] = useLocation()
  const search = useKeptSearch()
  if (!has(useMe(), 'editor')) return null
  return (
    <>
      <Action onPress={() => navigate(`/activities/lists${search}`)}>{t('lists.title')}</Action>
      <Action onPress={() => navigate(`/activities/sheet${search}`)}>{t('sheet:title')}</Action>
    </>
  )
}

export const ActivityList = ({ catalogue }: { catalogue: Catalogue }) => {
  const { t } = useTranslation('console')
  return (
    <Page
      title={t('activities.title')}
      detail={t('activities.detail')}
      action={
        <div className={styles.pages}>
          <Further />
          <NewAction to="/activities/new">{t('activities.new')}</NewAction>
        </div>
      }
    >
      <DraftsNote room="activities" />
      {catalogue.activities.length === 0 ? (
        <Nothing icon={<CategoryIcon name="chess" />} title={t('activities.none')}>
          {t('activities.noneDetail')}
        </Nothing>
      ) : (
        <List catalogue={catalogue} />
      )}
    </Page>
  )
}
