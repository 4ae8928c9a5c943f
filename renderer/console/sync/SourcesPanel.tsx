/** Where the shows come from, for those who may not change it. */
import { useTranslation } from 'react-i18next'
import type { SyncSource } from '../../../electron/contract/sync.ts'
import { Row, Rows } from '../../components/Row.tsx'
import { Panel } from '../desk/Page.tsx'
import styles from './Sync.module.css'

export const SourcesPanel = ({ sources }: { sources: readonly SyncSource[] }) => {
  const { t } = useTranslation('sync')
  return (
    <Panel title={t('sources.title')}>
      <p className={styles.hint}>{t('sources.othersChange')}</p>
      {sources.length > 0 && (
        <Rows label={t('sources.title')}>
          {sources.map(({ id, kind, address }) => (
            <Row key={id}>
              <strong>{t(`sources.kinds.${kind}`)}</strong>
              <span className={styles.technical}>{address}</span>
            </Row>
          ))}
        </Rows>
      )}
    </Panel>
  )
}
