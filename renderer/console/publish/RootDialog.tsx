/** The root key leaves for a safe, or comes back to renew the signing key: where it goes or is, and what follows. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FolderPlace } from '../../../electron/contract/backup.ts'
import { client } from '../../client/station.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { StickIcon } from '../../components/icons/storage.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Action } from '../desk/density.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { chosenFolder, pathExample } from '../form/folderChoice.rules.ts'
import { PlaceRadio, PlaceRadios, TypedPlace } from '../form/PlaceRadios.tsx'
import { useConfirmed } from '../gate/confirm.tsx'
import styles from './Publish.module.css'
import { useFolders } from './useFolders.ts'

const EXAMPLE = pathExample(navigator.userAgent, 'E:\\', '/media/upan')

interface WhereProps {
  label: string
  place: string | null
  onPlace: (place: string) => void
  folder: string
  onFolder: (folder: string) => void
}

const Where = ({ label, place, onPlace, folder, onFolder }: WhereProps) => {
  const { t } = useTranslation('publish')
  const { sources } = useFolders({ source: '', out: '' })
  const sticks = sources.filter(({ kind }: FolderPlace) => kind === 'stick')
  return (
    <PlaceRadios
      label={label}
      note={sticks.length === 0 ? t('order.noStick') : undefined}
      value={place}
      onChange={onPlace}
      other={t('order.other')}
      typed={
        <TypedPlace>
          <TextField
            label={t('order.folder')}
            hint={EXAMPLE}
            value={folder}
            onChange={onFolder}
            autoComplete="off"
            spellCheck="false"
          />
        </TypedPlace>
      }
    >
      {sticks.map(stick => (
        <PlaceRadio
          value={stick.path}
          icon={<StickIcon />}
          name={t('order.stick', { label: stick.label })}
          facts={stick.path}
          key={stick.path}
        />
      ))}
    </PlaceRadios>
  )
}

export interface RootDialogProps {
  task: 'move' | 'renew'
  /** Whether the root key lies beside the others. */
  rootHere: boolean
  onClose: () => void
}

export const RootDialog = ({ task, rootHere, onClose }: RootDialogProps) => {
  const { t } = useTranslation('publish')
  const say = useSay()
  const confirmed = useConfirmed()
  const { attempt } = useAttempt()
  const [place, setPlace] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const folder = chosenFolder(place, typed)
  const needsFolder = task === 'move' || !rootHere
  const carryOut = () =>
    attempt(async () => {
      onClose()
      if (task === 'move') await confirmed(() => client.publish.moveRoot({ folder }))
      else await confirmed(() => client.publish.renewKeys({ root: needsFolder ? folder : null }))
      say({ text: t(task === 'move' ? 'keys.moved' : 'keys.renewed') })
    })
  return (
    <Dialog
      title={t(task === 'move' ? 'keys.moveRoot' : 'keys.renewTitle')}
      onClose={onClose}
      actions={
        <>
          <Action onPress={onClose}>{t('keys.cancel')}</Action>
          <Action tone="rail" isDisabled={needsFolder && folder === ''} onPress={carryOut}>
            {t(task === 'move' ? 'keys.move' : 'keys.renew')}
          </Action>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t(task === 'move' ? 'keys.moveFollows' : 'keys.renewFollows')}</p>
        {needsFolder && (
          <Where
            label={t(task === 'move' ? 'keys.moveTo' : 'keys.renewFrom')}
            place={place}
            onPlace={setPlace}
            folder={typed}
            onFolder={setTyped}
          />
        )}
      </div>
    </Dialog>
  )
}
