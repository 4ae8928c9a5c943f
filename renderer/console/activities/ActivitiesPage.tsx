/** 活动: the catalogue by category, the form of one activity, what activities choose from, and the catalogue as a sheet. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Route, Switch } from 'wouter'
import type { Catalogue } from '../../../electron/contract/activities.ts'
import { station } from '../../client/station.ts'
import { History } from '../audit/History.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Page } from '../desk/Page.tsx'
import { Gone } from '../form/Gone.tsx'
import { useKeptSearch } from '../form/useAddress.ts'
import { ActivityForm } from './ActivityForm.tsx'
import { ActivityList } from './ActivityList.tsx'
import { ListsPage } from './lists/ListsPage.tsx'
import { SheetPage } from './sheet/SheetPage.tsx'

const Edit = ({ id, catalogue }: { id: string; catalogue: Catalogue }) => {
  const { t } = useTranslation('console')
  const search = useKeptSearch()
  const activity = catalogue.activities.find(one => one.id === id)
  return (
    <Page title={t(id === 'new' ? 'activities.new' : 'activities.edit')} back={`/activities${search}`}>
      {activity || id === 'new' ? (
        <ActivityForm key={id} activity={activity} catalogue={catalogue} />
      ) : (
        <Gone back="/activities" />
      )}
      {activity && <History room="activities" item={id} />}
    </Page>
  )
}

export const ActivitiesPage = () => {
  const catalogue = useQuery(station.activities.catalogue.queryOptions())
  return (
    <Answer of={catalogue}>
      {known => (
        <Switch>
          <Route path="/activities/lists">
            <ListsPage catalogue={known} />
          </Route>
          <Route path="/activities/sheet">
            <SheetPage />
          </Route>
          <Route path="/activities/:id">{({ id }) => <Edit id={id} catalogue={known} />}</Route>
          <Route>
            <ActivityList catalogue={known} />
          </Route>
        </Switch>
      )}
    </Answer>
  )
}
