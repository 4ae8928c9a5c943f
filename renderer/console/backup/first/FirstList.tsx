/** The backups on what is plugged into a new machine, or in a folder that is named. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupPlace, FoundBackup } from '../../../../electron/contract/backup.ts'
import { station } from '../../../client/station.ts'
import { UndoIcon } from '../../../components/icons/action.tsx'
import { Row, Rows } from '../../../components/Row.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { Action } from '../../desk/density.tsx'
import { useSettled } from '../../form/useSettled.ts'
import { FoundWords, PlaceName } from '../FoundPanel.tsx'
import { LOOK_EVERY_MS } from '../usePlaces.ts'
import styles from './FirstRestore.module.css'

interface Choosing {
  onChosen: (backup: FoundBackup) => void
}

const Place = ({ place, onChosen }: Choosing & { place: BackupPlace }) => {
  const { t } = useTranslation('backup')
  return (
    <section className={styles.list}>
      <PlaceName place={place} />
      <Rows label={t('found.title')}>
        {place.backups.map(backup => (
          <Row
            key={backup.path}
            actions={
              <Action
                icon={<UndoIcon />}
                aria-label={t('found.restoreOf', { name: backup.name })}
                onPress={() => onChosen(backup)}
              >
                {t('found.restore')}
              </Action>
            }
          >
            <FoundWords backup={backup} />
          </Row>
        ))}
      </Rows>
    </section>
  )
}

export const FirstList = ({ onChosen }: Choosing) => {
  const { t } = useTranslation('backup')
  const [folder, setFolder] = useState('')
  const named = useSettled(folder.trim())
  const { data: places } = useQuery({
    ...station.backup.first.places.queryOptions({ input: named ? { folder: named } : {} }),
    refetchInterval: LOOK_EVERY_MS,
    placeholderData: before => before,
  })
  const filled = places?.filter(({ backups }) => backups.length > 0) ?? []
  return (
    <div className={styles.list}>
      {places && filled.length === 0 && <p>{t('first.none')}</p>}
      {filled.map(place => (
        <Place place={place} onChosen={onChosen} key={place.path} />
      ))}
      <TextField
        label={t('first.folder')}
        value={folder}
        onChange={setFolder}
        autoComplete="off"
        spellCheck="false"
      />
    </div>
  )
}
