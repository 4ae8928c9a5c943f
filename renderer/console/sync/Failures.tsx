/** Why a sync went wrong: a sentence each, and what a technician needs to know below it. */
import type { SyncFailure } from '../../../electron/contract/sync.ts'
import styles from './Sync.module.css'
import { useSyncWords } from './useSyncWords.ts'

/** Their sentences say all. */
const SAYS_ALL: readonly SyncFailure['code'][] = ['rotten', 'cancelled', 'window-over', 'no-source', 'no-key']

export const Failures = ({ failures }: { failures: readonly SyncFailure[] }) => {
  const { failure } = useSyncWords()
  return (
    <ul className={styles.failures}>
      {failures.map(one => (
        <li key={`${one.code} ${one.source}`}>
          {failure(one)}
          {one.source !== '' && <span className={styles.technical}>{one.source}</span>}
          {!SAYS_ALL.includes(one.code) && (
            <span className={styles.technical} lang="en">
              {one.detail}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
