/** What went wrong: each kind once, in plain words, until a technician says that it is known. */
import { useTranslation } from 'react-i18next'
import type { HealthReport, Trouble } from '../../../electron/contract/health.ts'
import { client } from '../../client/station.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { useMoment } from '../form/useMoment.ts'
import { useMay } from '../gate/session.ts'
import styles from './Health.module.css'
import { byAge } from './health.rules.ts'

const Known = ({ code }: Trouble) => {
  const { t } = useTranslation('health')
  const { attempt } = useAttempt()
  const say = useSay()
  const dismiss = () =>
    attempt(async () => {
      await client.health.dismiss({ code })
      say({ text: t('troubles.dismissed') })
    })
  const what = t(`things.${code}.what`)
  return (
    <Action icon={<CheckIcon />} aria-label={t('troubles.dismissOf', { what })} onPress={dismiss}>
      {t('troubles.dismiss')}
    </Action>
  )
}

/** For the technician: the files concerned, and what the program said. */
const About = ({ about }: Trouble) => {
  const { t } = useTranslation('health')
  const { moment } = useMoment()
  return (
    <details className={styles.about}>
      <summary>{t('troubles.about')}</summary>
      <ul>
        {about.map(({ subject, detail, at }) => (
          <li key={subject}>
            {moment(at)} · {subject} · <span lang="en">{detail}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}

const TroubleRow = ({ trouble }: { trouble: Trouble }) => {
  const { t } = useTranslation(['health', 'console'])
  const { moment } = useMoment()
  const may = useMay()
  const { code, count, firstAt, lastAt } = trouble
  const times = [
    t('troubles.count', { count }),
    t('troubles.last', { time: moment(lastAt) }),
    ...(count > 1 ? [t('troubles.first', { time: moment(firstAt) })] : []),
  ]
  return (
    <li className={styles.trouble}>
      <div className={styles.words}>
        <strong>{t(`things.${code}.what`)}</strong>
        <p>{t(`things.${code}.do`)}</p>
        <p className={styles.remark}>{times.join(' · ')}</p>
        <About {...trouble} />
      </div>
      {may('technician') && <Known {...trouble} />}
    </li>
  )
}

const List = ({ troubles }: { troubles: Trouble[] }) => (
  <ul className={styles.troubles}>
    {troubles.map(trouble => (
      <TroubleRow trouble={trouble} key={trouble.code} />
    ))}
  </ul>
)

export const Troubles = ({ report }: { report: HealthReport }) => {
  const { t } = useTranslation('health')
  const may = useMay()
  const { lastDay, earlier } = byAge(report)
  return (
    <Panel title={t('troubles.title')}>
      {lastDay.length > 0 ? (
        <List troubles={lastDay} />
      ) : (
        <p className={styles.remark}>{t('troubles.none')}</p>
      )}
      {earlier.length > 0 && (
        <>
          <h3 className={styles.earlier}>{t('troubles.earlier')}</h3>
          <List troubles={earlier} />
        </>
      )}
      {report.troubles.length > 0 && !may('technician') && (
        <p className={styles.remark}>{t('troubles.onlyTechnician')}</p>
      )}
    </Panel>
  )
}
