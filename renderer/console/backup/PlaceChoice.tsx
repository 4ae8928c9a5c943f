/** Where a backup goes: the sticks that are plugged in, folders that were used before, or one that is typed. */
import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { BackupPlace } from '../../../electron/contract/backup.ts'
import { FolderIcon, StickIcon } from '../../components/icons/storage.tsx'
import { TextField } from '../../components/TextField.tsx'
import { OTHER, obstacleOf } from './backup.rules.ts'
import styles from './PlaceChoice.module.css'
import { useBackupWords } from './useBackupWords.ts'
import type { Make } from './useMake.ts'

interface PlaceProps {
  value: string
  icon: ReactNode
  name: string
  facts: string
  warning?: string | undefined
}

const Place = ({ value, icon, name, facts, warning }: PlaceProps) => (
  <Radio className={styles.place ?? ''} value={value}>
    {icon}
    <span className={styles.words}>
      <strong>{name}</strong>
      {facts !== '' && <span className={styles.facts}>{facts}</span>}
      {warning !== undefined && <span className={styles.warning}>{warning}</span>}
    </span>
  </Radio>
)

/** What is against a place, if anything. */
const useWarning = (bytes: number) => {
  const { t } = useTranslation('backup')
  const { size } = useBackupWords()
  return (place: BackupPlace) => {
    const obstacle = obstacleOf(place, bytes)
    if (obstacle) return t(`make.${obstacle}`, { size: size(place.freeBytes ?? 0) })
    return place.sameDisk ? t('make.sameDisk') : undefined
  }
}

const useFree = () => {
  const { t } = useTranslation('backup')
  const { size } = useBackupWords()
  return ({ freeBytes }: BackupPlace) => (freeBytes === null ? '' : t('make.free', { size: size(freeBytes) }))
}

const Known = ({ place, bytes }: { place: BackupPlace; bytes: number }) => {
  const { t } = useTranslation('backup')
  const free = useFree()(place)
  const stick = place.kind === 'stick'
  return (
    <Place
      value={place.path}
      icon={stick ? <StickIcon /> : <FolderIcon />}
      name={stick ? t('make.stick', { label: place.label }) : place.path}
      facts={stick ? `${place.path} · ${free}` : free}
      warning={useWarning(bytes)(place)}
    />
  )
}

/** A path as this machine writes it. */
const EXAMPLE = navigator.userAgent.includes('Windows') ? 'D:\\beifen' : '/mnt/nas/beifen'

export interface PlaceChoiceProps {
  places: readonly BackupPlace[]
  make: Make
  /** Of the backup that would go there. */
  bytes: number
}

/** The folder that is typed, with what the station found of it. */
const Typed = ({ places, make: { values, change, errors, typed }, bytes }: PlaceChoiceProps) => {
  const { t } = useTranslation('backup')
  const free = useFree()
  const warning = useWarning(bytes)
  const found = places.find(({ path }) => path === typed)
  return (
    <div className={styles.typed}>
      <TextField
        label={t('make.folder')}
        hint={found ? free(found) : t('make.folderHint', { example: EXAMPLE })}
        error={errors.where}
        value={values.folder}
        onChange={folder => change({ folder })}
        autoComplete="off"
        spellCheck="false"
      />
      {found && <p className={styles.warning}>{warning(found)}</p>}
    </div>
  )
}

export const PlaceChoice = (props: PlaceChoiceProps) => {
  const { t } = useTranslation('backup')
  const { places, make, bytes } = props
  const { values, change, errors, typed } = make
  const other = values.place === OTHER
  return (
    <div className={styles.choice}>
      <RadioGroup
        className={styles.group ?? ''}
        value={values.place}
        onChange={place => change({ place })}
        isInvalid={errors.where !== undefined && !other}
        validationBehavior="aria"
      >
        <Label className={styles.label ?? ''}>{t('make.where')}</Label>
        {!places.some(({ kind }) => kind === 'stick') && <p className={styles.none}>{t('make.noStick')}</p>}
        {places
          .filter(({ path }) => path !== typed)
          .map(place => (
            <Known place={place} bytes={bytes} key={place.path} />
          ))}
        <Place value={OTHER} icon={<FolderIcon />} name={t('make.other')} facts="" />
      </RadioGroup>
      {other && <Typed {...props} />}
      {!other && errors.where !== undefined && (
        <p className={styles.error} role="alert">
          {errors.where}
        </p>
      )}
    </div>
  )
}
