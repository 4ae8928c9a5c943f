/** 结果: a closed round to look at and to print. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RoundReport } from '../../../electron/contract/roundResults.ts'
import { station } from '../../client/station.ts'
import { Answer } from '../desk/Answer.tsx'
import { Page, Panel } from '../desk/Page.tsx'
import { useMoment } from '../form/useMoment.ts'
import { DishBars } from './DishBars.tsx'
import { DishTables } from './DishTables.tsx'
import styles from './Results.module.css'
import { ResultsActions } from './ResultsActions.tsx'
import { dishResults } from './results.rules.ts'
import { SealCard } from './SealCard.tsx'
import { TurnoutChart } from './TurnoutChart.tsx'

const Facts = ({ report: { round, turnout, seal } }: { report: RoundReport }) => {
  const { t } = useTranslation('report')
  const { moment } = useMoment()
  const facts = [
    [t('turnout'), turnout === null ? t('few') : t('people', { count: turnout })],
    [t('opened'), round.openedAt ? moment(round.openedAt) : t('none')],
    [t('closed'), moment(round.closesAt)],
    [t('sealed'), seal ? moment(seal.sealedAt) : t('sealing')],
  ] as const
  return (
    <Panel>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}

const Report = ({ report }: { report: RoundReport }) => {
  const { t } = useTranslation('report')
  const results = dishResults(report)
  return (
    <>
      <Facts report={report} />
      <Panel title={t('bars')}>
        <DishBars results={results} />
      </Panel>
      <Panel title={t('tables')}>
        <p className={styles.hint}>{t('tablesHint')}</p>
        <DishTables results={results} />
      </Panel>
      <Panel title={t('overTime')}>
        <TurnoutChart round={report.round} turnout={report.turnoutOverTime} />
      </Panel>
      {report.seal && <SealCard seal={report.seal} />}
    </>
  )
}

export interface ResultsPageProps {
  round: { id: string; number: number }
}

export const ResultsPage = ({ round: { id, number } }: ResultsPageProps) => {
  const { t } = useTranslation('report')
  const report = useQuery(station.rounds.report.queryOptions({ input: { id } }))
  return (
    <Page
      title={t('title', { number })}
      detail={t('detail')}
      back={`/rounds/${id}`}
      action={<ResultsActions id={id} sealed={Boolean(report.data?.seal)} />}
    >
      <Answer of={report}>{known => <Report report={known} />}</Answer>
    </Page>
  )
}
