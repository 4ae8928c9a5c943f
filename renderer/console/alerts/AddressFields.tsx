/** The address that is asked for messages of other systems. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type AlertSettings, CapAddress } from '../../../electron/contract/alerts.ts'
import { NumberField } from '../../components/NumberField.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Action } from '../desk/density.tsx'
import { Two } from '../form/Two.tsx'
import styles from './Alerts.module.css'

/** Seconds. */
const USUAL = 60

export interface AddressFieldsProps {
  address: AlertSettings['address']
  onSave: (address: AlertSettings['address']) => void
}

export const AddressFields = ({ address, onSave }: AddressFieldsProps) => {
  const { t } = useTranslation('alerts')
  const [url, setUrl] = useState(address?.url ?? '')
  const [seconds, setSeconds] = useState(address?.seconds ?? USUAL)
  const [wrong, setWrong] = useState(false)
  const save = () => {
    const checked = CapAddress.safeParse({ url, seconds })
    setWrong(url.trim() !== '' && !checked.success)
    if (url.trim() === '') onSave(null)
    else if (checked.success) onSave(checked.data)
  }
  return (
    <>
      <Two>
        <TextField
          label={t('settings.address')}
          hint={t('settings.addressHint')}
          value={url}
          onChange={setUrl}
          error={wrong ? t('settings.addressWrong') : undefined}
          autoComplete="off"
          spellCheck="false"
        />
        <NumberField
          label={t('settings.seconds')}
          value={seconds}
          onChange={setSeconds}
          minValue={10}
          maxValue={3_600}
        />
      </Two>
      <div className={styles.quick}>
        <Action onPress={save}>{t('settings.addressSave')}</Action>
      </div>
    </>
  )
}
