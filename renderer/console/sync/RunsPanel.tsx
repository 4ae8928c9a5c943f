/** The last syncs: when, from where, what came, and why one failed. */
import { useTranslation } from 'react-i18next'
import type { SyncOutcome } from '../../../electron/contract/sync.ts'
import { Row, Rows } from '../../components/Row.tsx'
import { Tag, type TagProps } from '../../components/Tag.tsx'
import { Panel } from '../desk/Page.tsx'
import { Failures } from './Failures.tsx'
import styles from './Sync.module.css'
import { type Ending, endingOf } from './sync.rules.ts'
import { useSyncWords } from './useSyncWords.ts'

const TONES: Record<Ending, TagProps['tone']> = {
  stopped: 'over',
  switched: 'live',
  unchanged: 'over',
  failed: 'back',
}

const RunRow = ({ run }: { run: SyncOutcome }) => {
  const { t } = useTranslation('sync')
  const { moment, work } = useSyncWords()
  const done = work(run)
  const ending = endingOf(run)
  return (
    <Row state={<Tag tone={TONES[ending]}>{t(`runs.${ending}`)}</Tag>}>
      <strong>
        {moment(run.endedAt)} · {t(run.byHand ? 'runs.byHand' : 'runs.nightly')}
      </strong>
      {done !== '' && <span>{done}</span>}
      {run.source !== '' && <span className={styles.technical}>{run.source}</span>}
      {run.failures.length > 0 && <Failures failures={run.failures} />}
    </Row>
  )
}

export const RunsPanel = ({ runs }: { runs: readonly SyncOutcome[] }) => {
  const { t } = useTranslation('sync')
  return (
    <Panel title={t('runs.title')}>
      {runs.length === 0 ? (
        <p className={styles.hint}>{t('runs.none')}</p>
      ) : (
        <Rows label={t('runs.title')}>
          {runs.map(run => (
            <RunRow run={run} key={run.endedAt} />
          ))}
        </Rows>
      )}
    </Panel>
  )
}
