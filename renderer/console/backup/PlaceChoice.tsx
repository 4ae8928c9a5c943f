/** Where a backup goes: the sticks that are plugged in, folders that were used before, or one that is typed. */
import { useTranslation } from 'react-i18next'
import type { BackupPlace } from '../../../electron/contract/backup.ts'
import { FolderIcon, StickIcon } from '../../components/icons/storage.tsx'
import { TextField } from '../../components/TextField.tsx'
import { pathExample } from '../form/folderChoice.rules.ts'
import { PlaceRadio, PlaceRadios, TypedPlace } from '../form/PlaceRadios.tsx'
import { obstacleOf } from './backup.rules.ts'
import { useBackupWords } from './useBackupWords.ts'
import type { Make } from './useMake.ts'

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
    <PlaceRadio
      value={place.path}
      icon={stick ? <StickIcon /> : <FolderIcon />}
      name={stick ? t('make.stick', { label: place.label }) : place.path}
      facts={stick ? `${place.path} · ${free}` : free}
      warning={useWarning(bytes)(place)}
    />
  )
}

/** A path as this machine writes it. */
const EXAMPLE = pathExample(navigator.userAgent, 'D:\\beifen', '/mnt/nas/beifen')

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
    <TypedPlace warning={found && warning(found)}>
      <TextField
        label={t('make.folder')}
        hint={found ? free(found) : t('make.folderHint', { example: EXAMPLE })}
        error={errors.where}
        value={values.folder}
        onChange={folder => change({ folder })}
        autoComplete="off"
        spellCheck="false"
      />
    </TypedPlace>
  )
}

export const PlaceChoice = (props: PlaceChoiceProps) => {
  const { t } = useTranslation('backup')
  const { places, make, bytes } = props
  const { values, change, errors, typed } = make
  return (
    <PlaceRadios
      label={t('make.where')}
      note={places.some(({ kind }) => kind === 'stick') ? undefined : t('make.noStick')}
      value={values.place}
      onChange={place => change({ place })}
      error={errors.where}
      other={t('make.other')}
      typed={<Typed {...props} />}
    >
      {places
        .filter(({ path }) => path !== typed)
        .map(place => (
          <Known place={place} bytes={bytes} key={place.path} />
        ))}
    </PlaceRadios>
  )
}
