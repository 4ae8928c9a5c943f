/** What became of the orders: tally as bars and each item's place in the cycle, round by round. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Results } from '../../../electron/contract/roundResults.ts'
import { station } from '../../client/station.ts'
import { Button } from '../../components/Button.tsx'
import { Empty } from '../../components/Empty.tsx'
import { BackIcon, ForwardIcon } from '../../components/icons/action.tsx'
import { ResultsTileIcon } from '../../components/icons/tiles.tsx'
import { Loader } from '../../components/Loader.tsx'
import { Pages } from '../../components/Pages.tsx'
import { PageTurner } from '../../components/PageTurner.tsx'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import { ResultRows } from './ResultRows.tsx'
import styles from './ResultsScreen.module.css'
import { resultRows } from './results.rules.ts'

const Hidden = ({ closesAt }: { closesAt: string }) => {
  const { t, i18n } = useTranslation('results')
  const date = new Intl.DateTimeFormat(i18n.language, {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (
    <Empty icon={<ResultsTileIcon />} title={t('hidden')}>
      {t('hiddenDetail', { date: date.format(new Date(closesAt)) })}
    </Empty>
  )
}

interface HeadProps {
  results: Results
  /** Absent where nothing takes offers. */
  onJoin: (() => void) | undefined
}

const Head = ({ results: { round, turnout, tally }, onJoin }: HeadProps) => {
  const { t } = useTranslation('results')
  return (
    <header className={styles.head}>
      <h2>{t('round', { number: round.number })}</h2>
      <span className={round.state === 'open' ? styles.open : styles.closed}>
        {t(round.state === 'draft' ? 'closed' : round.state)}
      </span>
      {tally && (
        <span className={styles.turnout}>
          {turnout === null ? t('turnoutFew') : t('turnout', { count: turnout })}
        </span>
      )}
      {onJoin && <Button onPress={onJoin}>{t('join')}</Button>}
    </header>
  )
}

/** The newest round whose tally can be seen; the open one hides its own until it closes. */
const firstTold = (all: readonly Results[]) =>
  Math.max(
    0,
    all.findIndex(({ tally }) => tally !== null),
  )

const Rounds = ({ all }: { all: readonly Results[] }) => {
  const { t } = useTranslation('results')
  const [chosen, setChosen] = useState(() => firstTold(all))
  const [page, setPage] = useState(0)
  const [pages, setPages] = useState(1)
  const [, navigate] = useLocation()
  const joinable = all.some(({ round }) => round.dishes.some(dish => dish.joinable))
  const results = all[chosen] ?? all[0]
  const choose = (index: number) => {
    setChosen(index)
    setPage(0)
    setPages(1)
  }
  const bar = (
    <>
      <BackButton />
      <div className={styles.rounds}>
        {all.map(({ round }, index) => (
          <Button key={round.id} tone={index === chosen ? 'rail' : 'paper'} onPress={() => choose(index)}>
            {t('round', { number: round.number })}
          </Button>
        ))}
      </div>
      <PageTurner
        page={Math.min(page, pages - 1)}
        count={pages}
        onTurn={setPage}
        previous={{ icon: <BackIcon />, label: t('previousPage') }}
        next={{ icon: <ForwardIcon />, label: t('nextPage') }}
      />
    </>
  )
  return (
    <Frame title={t('title')} bar={bar}>
      {!results ? (
        <Empty icon={<ResultsTileIcon />} title={t('empty')}>
          {t('emptyDetail')}
        </Empty>
      ) : (
        <section className={styles.results} key={results.round.id}>
          <Head results={results} onJoin={joinable ? () => navigate('/join') : undefined} />
          <div className={styles.body}>
            {results.round.state === 'cancelled' ? (
              <Empty icon={<ResultsTileIcon />} title={t('cancelled')}>
                {t('cancelledDetail', { reason: results.round.cancelled })}
              </Empty>
            ) : results.tally ? (
              <Pages page={Math.min(page, pages - 1)} onCount={setPages}>
                <ResultRows round={results.round} rows={resultRows(results)} />
              </Pages>
            ) : (
              <Hidden closesAt={results.round.closesAt} />
            )}
          </div>
        </section>
      )}
    </Frame>
  )
}

export const ResultsScreen = () => {
  const { t } = useTranslation('common')
  const { data } = useQuery(station.rounds.results.queryOptions())
  if (data) return <Rounds all={data} />
  return (
    <Frame title={t('loading')} bar={<BackButton />}>
      <Loader data={data} pendingText={t('loading')}>
        {() => null}
      </Loader>
    </Frame>
  )
}
