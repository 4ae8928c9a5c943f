/** 评单: what was served lately, five stars, a card, thanks. */
import { useQuery } from '@tanstack/react-query'
import { useReducer } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'wouter'
import type { Rateable } from '../../../electron/contract/ratings.ts'
import { useSite } from '../../client/site.ts'
import { station } from '../../client/station.ts'
import { Loader } from '../../components/Loader.tsx'
import { useCardReader } from '../../reader/reader.ts'
import { BackButton } from '../frame/BackButton.tsx'
import { useBegun } from '../frame/begun.ts'
import { Frame } from '../frame/Frame.tsx'
import { IdentifyPage } from '../frame/identify/IdentifyPage.tsx'
import { Thanks } from '../frame/Thanks.tsx'
import { rating, type Step } from './rate.rules.ts'
import { Served } from './Served.tsx'
import { Stars } from './Stars.tsx'
import { useSending } from './useSending.ts'

/** The results page leads straight to one item: `/rate?round=…&dish=…`. */
const useFirstStep = (items: readonly Rateable[]): Step => {
  const [query] = useSearchParams()
  const found = items.find(({ round, dish }) => round === query.get('round') && dish === query.get('dish'))
  return found ? { at: 'stars', of: found } : { at: 'choosing' }
}

const Rating = ({ items }: { items: readonly Rateable[] }) => {
  const { t } = useTranslation('rate')
  const [step, dispatch] = useReducer(rating, useFirstStep(items))
  const send = useSending(step, dispatch)
  const identity = useSite()?.identity
  useCardReader(identity, heard => {
    if (step.at === 'identifying') send('card', heard.type === 'unreadable' ? '' : heard.text)
  })
  useBegun('page', step.at !== 'choosing' && step.at !== 'done')
  const back = () => dispatch({ type: 'back' })

  if (step.at === 'done')
    return <Thanks title={t('title')} words={t(`done.${step.how}`)} detail={t(`doneDetail.${step.how}`)} />
  if (step.at === 'choosing')
    return <Served items={items} onChoose={of => dispatch({ type: 'choose', of })} />
  const item = items.find(({ round, dish }) => round === step.of.round && dish === step.of.dish)
  if (step.at === 'stars')
    return (
      <Stars
        item={item}
        onBack={back}
        onRate={stars => dispatch({ type: 'rate', stars, id: crypto.randomUUID() })}
      />
    )
  return (
    <IdentifyPage
      title={t('title')}
      isSending={step.at === 'sending'}
      word={step.at === 'identifying' && step.word ? t(`word.${step.word}`) : null}
      turn={0}
      secret={t('secret')}
      sendLabel={t('send')}
      onNumber={number => send('keypad', number)}
      onBack={back}
    />
  )
}

export const RateScreen = () => {
  const { t } = useTranslation('common')
  const { data } = useQuery(station.ratings.open.queryOptions())
  if (data) return <Rating items={data} />
  return (
    <Frame title={t('loading')} bar={<BackButton />}>
      <Loader data={data} pendingText={t('loading')}>
        {() => null}
      </Loader>
    </Frame>
  )
}
