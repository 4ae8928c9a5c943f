/** A recording that staff bring: chosen from files, kept by the station at once, listened to, taken away. */
import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/station.ts'
import { TrashIcon } from '../../components/icons/editing.tsx'
import { VolumeIcon } from '../../components/icons/player.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { Action } from '../desk/density.tsx'
import styles from './RecordingField.module.css'

export interface RecordingFieldProps {
  value: string | null
  onChange: (recording: string | null) => void
}

const TYPES = [
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/ogg',
  'audio/wav',
  '.mp3',
  '.m4a',
  '.ogg',
  '.wav',
]

const useUpload = (onChange: (recording: string) => void) =>
  useMutation({
    mutationFn: (file: File) => client.recordings.add({ file }),
    onSuccess: ({ recording }) => onChange(recording),
  })

/** The browser's own player: whoever writes or approves hears what the screen will play. */
export const Recording = ({ address }: { address: string }) => {
  const { t } = useTranslation('receipts')
  return (
    // biome-ignore lint/a11y/useMediaCaption: its words are the notice beside it
    <audio
      className={styles.player}
      controls
      preload="metadata"
      src={address}
      aria-label={t('recording.label')}
    />
  )
}

export const RecordingField = ({ value, onChange }: RecordingFieldProps) => {
  const { t } = useTranslation('receipts')
  const errorText = useErrorText()
  const upload = useUpload(onChange)
  const id = useId()
  const choose = (files: FileList | null) => {
    const file = files?.[0]
    if (file && !upload.isPending) upload.mutate(file)
  }
  const add = upload.isPending ? 'recording.sending' : value ? 'recording.other' : 'recording.add'
  return (
    <fieldset className={styles.field} aria-labelledby={id}>
      <span className={styles.label} id={id}>
        {t('recording.label')}
      </span>
      {value && <Recording address={value} key={value} />}
      <div className={styles.actions}>
        <FileTrigger acceptedFileTypes={TYPES} onSelect={choose}>
          <Action icon={<VolumeIcon />}>{t(add)}</Action>
        </FileTrigger>
        {value && (
          <Action tone="alarm" icon={<TrashIcon />} onPress={() => onChange(null)}>
            {t('recording.remove')}
          </Action>
        )}
      </div>
      <p className={styles.hint}>{t('recording.hint')}</p>
      {upload.error && (
        <p className={styles.error} role="alert">
          {errorText(upload.error)}
        </p>
      )}
    </fieldset>
  )
}
