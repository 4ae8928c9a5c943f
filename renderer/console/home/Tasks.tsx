/** What waits for the one who looks, in groups; one touch opens it. */
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { HealthReport } from '../../../electron/contract/health.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { has } from '../approvals/review.rules.ts'
import { keyOf, type Reviewed } from '../approvals/reviewed.rules.ts'
import { useMe } from '../approvals/useMe.ts'
import { useReviewedName } from '../approvals/useReviewedName.ts'
import { useMoment } from '../form/useMoment.ts'
import { useReport } from '../health/useReport.ts'
import styles from './Tasks.module.css'
import { handedInBy, TASK_KINDS, type Task, type TaskKind, tasksOf } from './task.rules.ts'

/** Approvers read in their queue, writers in their own form. */
const addressOf = ({ kind, one }: Task) =>
  kind === 'urgent' || kind === 'submitted' ? `/approvals/${keyOf(one)}` : `/${keyOf(one)}`

/** More of a kind than this are in their list. */
const MOST = 6
const LISTS: Record<TaskKind, string> = {
  urgent: '/approvals',
  submitted: '/approvals',
  returned: '/captions',
  approved: '/rounds',
  draft: '/captions',
}

const Slip = ({ task }: { task: Task }) => {
  const { t } = useTranslation(['home', 'approval'])
  const { moment } = useMoment()
  const name = useReviewedName()(task.one)
  return (
    <li>
      <Link href={addressOf(task)} className={styles.slip ?? ''}>
        <span className={styles.room}>{t(`approval:rooms.${task.one.room}`)}</span>
        <span className={styles.words}>
          <strong className={styles.name}>{name}</strong>
          <span className={styles.who}>
            {t(`who.${task.kind}`, { name: task.by.name, moment: moment(task.at) })}
          </span>
          {task.note !== '' && <span className={styles.note}>{t('reason', { reason: task.note })}</span>}
        </span>
      </Link>
    </li>
  )
}

/** Those who keep the station see what is wrong with it among their work. */
const Faults = ({ findings }: { findings: HealthReport['findings'] }) => {
  const { t } = useTranslation(['home', 'health'])
  return (
    <section className={`${styles.group} ${styles.grave}`}>
      <h3 className={styles.kind}>
        {t('group.faults')}
        <span className={styles.count}>{findings.length}</span>
      </h3>
      <ul className={styles.slips}>
        {findings.map(({ code }) => (
          <li key={code}>
            <Link href="/health" className={styles.slip ?? ''}>
              <span className={styles.room}>{t('station')}</span>
              <span className={styles.words}>
                <strong className={styles.name}>{t(`health:things.${code}.what`)}</strong>
                <span className={styles.who}>{t(`health:things.${code}.do`)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Groups = ({ tasks }: { tasks: readonly Task[] }) => {
  const { t } = useTranslation('home')
  return TASK_KINDS.map(kind => {
    const some = tasks.filter(task => task.kind === kind)
    if (some.length === 0) return null
    return (
      <section key={kind} className={`${styles.group} ${kind === 'urgent' ? styles.grave : ''}`}>
        <h3 className={styles.kind}>
          {t(`group.${kind}`)}
          <span className={styles.count}>{some.length}</span>
        </h3>
        <ul className={styles.slips}>
          {some.slice(0, MOST).map(task => (
            <Slip key={task.key} task={task} />
          ))}
        </ul>
        {some.length > MOST && (
          <Link href={LISTS[kind]} className={styles.more ?? ''}>
            {t('more', { count: some.length - MOST })}
          </Link>
        )}
      </section>
    )
  })
}

export const Tasks = ({ all }: { all: readonly Reviewed[] }) => {
  const { t } = useTranslation('home')
  const me = useMe()
  const tasks = tasksOf(all, me)
  const handedIn = handedInBy(all, me)
  const report = useReport().data
  const findings = has(me, 'technician', 'administrator') ? (report?.findings ?? []) : []
  return (
    <section className={styles.tasks} aria-label={t('waiting')}>
      <h2 className={styles.heading}>{t('waiting')}</h2>
      {findings.length > 0 && <Faults findings={findings} />}
      <Groups tasks={tasks} />
      {tasks.length + findings.length === 0 && (
        <div className={styles.none}>
          <CheckIcon />
          <p>
            <strong>{t('waitingNone')}</strong>
            {t('waitingNoneDetail')}
          </p>
        </div>
      )}
      {handedIn > 0 && <p className={styles.handedIn}>{t('handedIn', { count: handedIn })}</p>}
    </section>
  )
}
