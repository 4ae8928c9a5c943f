/** The backups that were found, each with the ways to check and to restore it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupPlace, FoundBackup } from '../../../electron/contract/backup.ts'
import { CheckIcon, UndoIcon } from '../../components/icons/action.tsx'
import { LockIcon } from '../../components/icons/identify.tsx'
import { ArchiveIcon } from '../../components/icons/storage.tsx'
import { Row, Rows } from '../../components/Row.tsx'
import { Action } from '../desk/density.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { Panel } from '../desk/Page.tsx'
import styles from './FoundPanel.module.css'
import { OpenDialog, type Opening } from './OpenDialog.tsx'
import { useBackupWords } from './useBackupWords.ts'

export const FoundWords = ({ backup: { name, modifiedAt, bytes, encrypted } }: { backup: FoundBackup }) => {
  const { t } = useTranslation('backup')
  const { moment, size } = useBackupWords()
  return (
    <>
      <strong>{name}</strong>
      <span className={styles.facts}>
        {t('found.facts', { moment: moment(modifiedAt), size: size(bytes) })}
        {encrypted && (
          <span className={styles.lock}>
            <LockIcon />
            {t('encrypted')}
          </span>
        )}
      </span>
    </>
  )
}

interface FoundRowProps {
  backup: FoundBackup
  busy: boolean
  onOpen: (opening: Opening) => void
}

const FoundRow = ({ backup, busy, onOpen }: FoundRowProps) => {
  const { t } = useTranslation('backup')
  const { name } = backup
  return (
    <Row
      actions={
        <>
          <Action
            icon={<CheckIcon />}
            isDisabled={busy}
            aria-label={t('found.checkOf', { name })}
            onPress={() => onOpen({ task: 'check', backup })}
          >
            {t('found.check')}
          </Action>
          <Action
            icon={<UndoIcon />}
            isDisabled={busy}
            aria-label={t('found.restoreOf', { name })}
            onPress={() => onOpen({ task: 'restore', backup })}
          >
            {t('found.restore')}
          </Action>
        </>
      }
    >
      <FoundWords backup={backup} />
    </Row>
  )
}

export const PlaceName = ({ place }: { place: BackupPlace }) => {
  const { t } = useTranslation('backup')
  return (
    <h3 className={styles.place}>
      {place.kind === 'stick' ? t('make.stick', { label: place.label }) : place.path}
    </h3>
  )
}

export interface FoundPanelProps {
  /** Null: not known yet. */
  places: readonly BackupPlace[] | null
  busy: boolean
}

export const FoundPanel = ({ places, busy }: FoundPanelProps) => {
  const { t } = useTranslation('backup')
  const [opening, setOpening] = useState<Opening | null>(null)
  const filled = (places ?? []).filter(({ backups }) => backups.length > 0)
  return (
    <Panel title={t('found.title')}>
      {places && filled.length === 0 && (
        <Nothing icon={<ArchiveIcon />} title={t('found.none')}>
          {t('found.noneDetail')}
        </Nothing>
      )}
      {filled.map(place => (
        <section className={styles.section} key={place.path}>
          <PlaceName place={place} />
          <Rows label={t('found.title')}>
            {place.backups.map(backup => (
              <FoundRow backup={backup} busy={busy} onOpen={setOpening} key={backup.path} />
            ))}
          </Rows>
        </section>
      ))}
      {opening && <OpenDialog {...opening} onClose={() => setOpening(null)} />}
    </Panel>
  )
}
