/** 点单: the rounds, making one, and one of them. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Route, Switch } from 'wouter'
import { station } from '../../client/station.ts'
import { Answer } from '../desk/Answer.tsx'
import { Page } from '../desk/Page.tsx'
import { Gone } from '../form/Gone.tsx'
import { NewRound } from './NewRound.tsx'
import { RoundDetail } from './RoundDetail.tsx'
import { RoundList } from './RoundList.tsx'

const Making = () => {
  const { t } = useTranslation('console')
  const catalogue = useQuery(station.activities.catalogue.queryOptions())
  return (
    <Page title={t('rounds.new')} detail={t('rounds.newDetail')} back="/rounds">
      <Answer of={catalogue}>{known => <NewRound catalogue={known} />}</Answer>
    </Page>
  )
}

export const RoundsPage = () => {
  const rounds = useQuery(station.rounds.list.queryOptions())
  return (
    <Answer of={rounds}>
      {list => (
        <Switch>
          <Route path="/rounds/new">
            <Making />
          </Route>
          <Route path="/rounds/:id">
            {({ id }) => {
              const round = list.find(one => one.id === id)
              return round ? <RoundDetail round={round} key={id} /> : <Gone back="/rounds" />
            }}
          </Route>
          <Route>
            <RoundList rounds={list} />
          </Route>
        </Switch>
      )}
    </Answer>
  )
}
