/** 点单: the rounds, making one, and one of them. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Route, Switch, useSearchParams } from 'wouter'
import type { ListedRound } from '../../../electron/contract/round.ts'
import { station } from '../../client/station.ts'
import { Answer } from '../desk/Answer.tsx'
import { Page } from '../desk/Page.tsx'
import { Gone } from '../form/Gone.tsx'
import { ResultsPage } from '../results/ResultsPage.tsx'
import { NewRound } from './NewRound.tsx'
import { RoundDetail } from './RoundDetail.tsx'
import { RoundList } from './RoundList.tsx'

/** @param rounds the address may name one of them, which the new one is to be like. */
const Making = ({ rounds }: { rounds: readonly ListedRound[] }) => {
  const { t } = useTranslation('console')
  const [like] = useSearchParams()
  const catalogue = useQuery(station.activities.catalogue.queryOptions())
  // The form begins with them: those of an earlier visit are not what follows now.
  const suggestions = useQuery({ ...station.rounds.suggestions.queryOptions(), gcTime: 0 })
  return (
    <Page title={t('rounds.new')} detail={t('rounds.newDetail')} back="/rounds">
      <Answer of={catalogue}>
        {known => (
          <Answer of={suggestions}>
            {suggested => (
              <NewRound
                catalogue={known}
                like={rounds.find(({ id }) => id === like.get('like'))}
                last={rounds[0]}
                suggestions={suggested}
              />
            )}
          </Answer>
        )}
      </Answer>
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
            <Making rounds={list} />
          </Route>
          <Route path="/rounds/:id/results">
            {({ id }) => {
              const round = list.find(one => one.id === id)
              return round ? <ResultsPage round={round} key={id} /> : <Gone back="/rounds" />
            }}
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
