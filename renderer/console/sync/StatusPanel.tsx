/** The one question of this page: are the shows here, and since when? */
import { useTranslation } from 'react-i18next'
import type { LibraryState, SyncState } from '../../../electron/contract/sync.ts'
import { client } from '../../client/station.ts'
import { CheckIcon, RefreshIcon } from '../../components/icons/action.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Action } from '../desk/density.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { Failures } from './Failures.tsx'
import styles from './Sync.module.css'
import { standingOf } from './sync.rules.ts'
import { useSyncWords } from './useSyncWords.ts'

const Library = ({ library }: { library: LibraryState }) => {
  const { t } = useTranslation('sync')
  const { day, size } = useSyncWords()
  const { present, shows, bytes, version, expires } = library
  const until = t(library.expired ? 'status.expiredOn' : 'status.goodUntil', { day: day(expires) })
  return <p>{t('status.library', { present, shows, size: size(bytes), version, until })}</p>
}

const Start = () => {
  const { t } = useTranslation('sync')
  const { attempt } = useAttempt()
  return (
    <Action tone="rail" icon={<RefreshIcon />} onPress={() => attempt(() => client.sync.start())}>
      {t('start')}
    </Action>
  )
}

export const StatusPanel = ({ state }: { state: SyncState }) => {
  const { t } = useTranslation('sync')
  const { moment } = useSyncWords()
  const standing = standingOf(state)
  const fresh = standing === 'fresh'
  const [last] = state.runs
  return (
    <section className={`${styles.panel} ${fresh ? styles.fresh : styles.stale}`}>
      <span className={styles.sign}>{fresh ? <CheckIcon /> : <WarningIcon />}</span>
      <div className={styles.words}>
        <h2 className={styles.title}>
          {t(`status.${standing}`, { moment: last ? moment(last.endedAt) : '' })}
        </h2>
        {standing === 'noSource' || standing === 'noKey' ? <p>{t(`status.${standing}Detail`)}</p> : null}
        {standing === 'failed' && last && <Failures failures={last.failures} />}
        {state.library && <Library library={state.library} />}
        <p className={styles.small}>{t('status.window', state.window)}</p>
      </div>
      <div className={styles.ways}>
        <Start />
      </div>
    </section>
  )
}
