/** A picture, or where it may be one a clip, that staff bring: chosen from files, kept by the station at once, shown, taken away. */
import { useMutation } from '@tanstack/react-query'
import { useId } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { bringMedia } from '../../client/bringMedia.ts'
import { PictureIcon, TrashIcon } from '../../components/icons/editing.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { Action } from '../desk/density.tsx'
import styles from './PictureField.module.css'
import { Small } from './Small.tsx'

export interface PictureFieldProps {
  label: string
  value: string | null
  onChange: (picture: string | null) => void
  /** Takes a clip too. */
  clips?: boolean
}

const TYPES = ['image/png', 'image/jpeg', 'image/webp']
const CLIP_TYPES = ['video/mp4', 'video/webm']

const useUpload = (onChange: (picture: string) => void) =>
  useMutation({
    mutationFn: bringMedia,
    onSuccess: onChange,
  })

export const PictureField = ({ label, value, onChange, clips = false }: PictureFieldProps) => {
  const { t } = useTranslation('console')
  const errorText = useErrorText()
  const upload = useUpload(onChange)
  const id = useId()
  const add = clips ? 'form.mediaAdd' : 'form.pictureAdd'
  const choose = (files: FileList | null) => {
    const file = files?.[0]
    if (file && !upload.isPending) upload.mutate(file)
  }
  return (
    <fieldset className={styles.field} aria-labelledby={id}>
      <span className={styles.label} id={id}>
        {label}
      </span>
      <div className={styles.row}>
        {value ? (
          <Small className={styles.picture ?? ''} src={value} alt={t('form.pictureChosen')} />
        ) : (
          <span className={styles.empty}>
            <PictureIcon />
          </span>
        )}
        <div className={styles.side}>
          <div className={styles.actions}>
            <FileTrigger acceptedFileTypes={clips ? [...TYPES, ...CLIP_TYPES] : TYPES} onSelect={choose}>
              <Action icon={<PictureIcon />}>
                {t(upload.isPending ? 'form.pictureSending' : value ? 'form.pictureOther' : add)}
              </Action>
            </FileTrigger>
            {value && (
              <Action tone="alarm" icon={<TrashIcon />} onPress={() => onChange(null)}>
                {t(clips ? 'form.mediaRemove' : 'form.pictureRemove')}
              </Action>
            )}
          </div>
          <p className={styles.hint}>{t(clips ? 'form.mediaHint' : 'form.pictureHint')}</p>
          {upload.error && (
            <p className={styles.error} role="alert">
              {errorText(upload.error)}
            </p>
          )}
        </div>
      </div>
    </fieldset>
  )
}
