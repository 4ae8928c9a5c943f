/** What needs attention, in plain words with what to do; or that all is well. */
import { useTranslation } from 'react-i18next'
import type { OrderingState, Problem } from '../../../electron/contract/health.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { useMoment } from '../form/useMoment.ts'
import styles from './HomePage.module.css'

const Ordering = ({ state }: { state: OrderingState }) => {
  const { t } = useTranslation('console')
  const ready = state === 'ready'
  return (
    <Note tone={ready ? 'done' : 'alarm'} icon={ready ? <CheckIcon /> : <WarningIcon />}>
      {t(`home.ordering.${state}`)}
    </Note>
  )
}

const ProblemNote = ({ problem }: { problem: Problem }) => {
  const { t } = useTranslation('health')
  const { moment } = useMoment()
  return (
    <Note tone="attention" icon={<WarningIcon />} title={t(`things.${problem.code}.what`)}>
      <p>{t(`things.${problem.code}.do`)}</p>
      <p className={styles.technical}>
        {moment(problem.at)} · {problem.subject} · <span lang="en">{problem.detail}</span>
      </p>
    </Note>
  )
}

export const Problems = ({ problems, ordering }: { problems: Problem[]; ordering: OrderingState }) => {
  const { t } = useTranslation('console')
  if (problems.length === 0 && ordering === 'ready')
    return (
      <Note tone="done" icon={<CheckIcon />}>
        {t('home.noProblems')}
      </Note>
    )
  return (
    <div className={styles.notes}>
      <Ordering state={ordering} />
      {problems.map(problem => (
        <ProblemNote problem={problem} key={`${problem.code} ${problem.subject} ${problem.at}`} />
      ))}
    </div>
  )
}
