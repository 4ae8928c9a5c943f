/** 我要参加 · 我要上台: chooses an activity, then says who one is; with consent, and apart from every order. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import { station } from '../../client/station.ts'
import { Loader } from '../../components/Loader.tsx'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import { Activities } from './Activities.tsx'
import { JoinForm } from './JoinForm.tsx'
import { type Joinable, joinableIn } from './join.rules.ts'

const Joining = ({ items }: { items: readonly Joinable[] }) => {
  const [query] = useSearchParams()
  const asked = items.find(({ round, dish }) => round === query.get('round') && dish.id === query.get('dish'))
  const [chosen, setChosen] = useState<Joinable | null>(asked ?? null)
  return chosen ? (
    <JoinForm item={chosen} onBack={() => setChosen(null)} />
  ) : (
    <Activities items={items} onChoose={setChosen} />
  )
}

export const JoinScreen = () => {
  const { t } = useTranslation('common')
  const { data } = useQuery(station.rounds.results.queryOptions())
  if (data) return <Joining items={joinableIn(data)} />
  return (
    <Frame title={t('loading')} bar={<BackButton />}>
      <Loader data={data} pendingText={t('loading')}>
        {() => null}
      </Loader>
    </Frame>
  )
}
