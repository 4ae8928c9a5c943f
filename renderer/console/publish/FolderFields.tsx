/** The two folders of a build, side by side: where the videos are, and where the library goes. */
import { useTranslation } from 'react-i18next'
import type { FolderPlace } from '../../../electron/contract/backup.ts'
import type { PublishPlace } from '../../../electron/contract/publish.ts'
import { FolderIcon, StickIcon } from '../../components/icons/storage.tsx'
import { TextField } from '../../components/TextField.tsx'
import { pathExample } from '../form/folderChoice.rules.ts'
import { PlaceRadio, PlaceRadios, TypedPlace } from '../form/PlaceRadios.tsx'
import { Two } from '../form/Two.tsx'
import type { Folders } from './useFolders.ts'
import type { Order } from './useOrder.ts'
import { usePublishWords } from './usePublishWords.ts'

const SOURCE_EXAMPLE = pathExample(navigator.userAgent, 'D:\\shipin', '/mnt/nas/shipin')
const OUT_EXAMPLE = pathExample(navigator.userAgent, 'D:\\jiemuku', '/mnt/nas/jiemuku')

const hasStick = (places: readonly FolderPlace[]) => places.some(({ kind }) => kind === 'stick')

const useWords = () => {
  const { t } = useTranslation('publish')
  const { size } = usePublishWords()
  return {
    name: ({ kind, label }: FolderPlace, path: string) =>
      kind === 'stick' ? t('order.stick', { label }) : path,
    free: ({ freeBytes }: FolderPlace) =>
      freeBytes === null ? '' : t('order.free', { size: size(freeBytes) }),
    warning: ({ writable, smallFilesOnly, sameDisk }: PublishPlace) => {
      if (!writable) return t('order.readOnly')
      if (smallFilesOnly) return t('order.smallFiles')
      return sameDisk ? t('order.sameDisk') : undefined
    },
    published: ({ published }: PublishPlace) => (published ? t('order.published') : ''),
  }
}

const joined = (...words: string[]) => words.filter(word => word !== '').join(' · ')

const SourceRadio = ({ place }: { place: FolderPlace }) => {
  const { name } = useWords()
  const stick = place.kind === 'stick'
  return (
    <PlaceRadio
      value={place.path}
      icon={stick ? <StickIcon /> : <FolderIcon />}
      name={name(place, place.path)}
      facts={stick ? place.path : ''}
    />
  )
}

const OutRadio = ({ place }: { place: PublishPlace }) => {
  const { name, free, warning, published } = useWords()
  const stick = place.kind === 'stick'
  return (
    <PlaceRadio
      value={place.out}
      icon={stick ? <StickIcon /> : <FolderIcon />}
      name={name(place, place.out)}
      facts={joined(stick ? place.out : '', free(place), published(place))}
      warning={warning(place)}
    />
  )
}

const TypedSource = ({ order: { values, change, errors } }: { order: Order }) => {
  const { t } = useTranslation('publish')
  return (
    <TypedPlace>
      <TextField
        label={t('order.folder')}
        hint={t('order.sourceHint', { example: SOURCE_EXAMPLE })}
        error={errors.source}
        value={values.typedSource}
        onChange={typedSource => change({ typedSource })}
        autoComplete="off"
        spellCheck="false"
      />
    </TypedPlace>
  )
}

const TypedOut = ({ order, places }: { order: Order; places: readonly PublishPlace[] }) => {
  const { t } = useTranslation('publish')
  const { free, warning, published } = useWords()
  const { values, change, errors, typed } = order
  const found = places.find(({ path }) => path === typed.out)
  return (
    <TypedPlace warning={found && warning(found)}>
      <TextField
        label={t('order.folder')}
        hint={found ? joined(free(found), published(found)) : t('order.outHint', { example: OUT_EXAMPLE })}
        error={errors.out}
        value={values.typedOut}
        onChange={typedOut => change({ typedOut })}
        autoComplete="off"
        spellCheck="false"
      />
    </TypedPlace>
  )
}

export interface FolderFieldsProps {
  order: Order
  folders: Folders
}

export const FolderFields = ({ order, folders }: FolderFieldsProps) => {
  const { t } = useTranslation('publish')
  const { values, change, errors, typed } = order
  return (
    <Two>
      <PlaceRadios
        label={t('order.source')}
        note={t(hasStick(folders.sources) ? 'order.sourceNote' : 'order.noStick')}
        value={values.source}
        onChange={source => change({ source })}
        error={errors.source}
        other={t('order.other')}
        typed={<TypedSource order={order} />}
      >
        {folders.sources
          .filter(({ path }) => path !== typed.source)
          .map(place => (
            <SourceRadio place={place} key={place.path} />
          ))}
      </PlaceRadios>
      <PlaceRadios
        label={t('order.out')}
        note={t('order.outNote')}
        value={values.out}
        onChange={out => change({ out })}
        error={errors.out}
        other={t('order.other')}
        typed={<TypedOut order={order} places={folders.outs} />}
      >
        {folders.outs
          .filter(({ path }) => path !== typed.out)
          .map(place => (
            <OutRadio place={place} key={place.out} />
          ))}
      </PlaceRadios>
    </Two>
  )
}
