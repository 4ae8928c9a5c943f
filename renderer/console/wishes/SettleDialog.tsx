/** Asks for the word with which a wish is dealt with; colleagues read it, workers do not. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Action } from '../desk/density.tsx'

const USUAL = ['menu', 'already', 'cannot'] as const

export interface SettleDialogProps {
  text: string
  onSettle: (word: string) => void
  onClose: () => void
}

export const SettleDialog = ({ text, onSettle, onClose }: SettleDialogProps) => {
  const { t } = useTranslation('wishes')
  const [word, setWord] = useState('')
  const usual = USUAL.find(name => t(`usual.${name}`) === word) ?? null
  return (
    <Dialog
      title={t('settleTitle', { text })}
      onClose={onClose}
      actions={
        <>
          <Action onPress={onClose}>{t('leave')}</Action>
          <Action tone="rail" onPress={() => onSettle(word.trim())}>
            {t('settleConfirm')}
          </Action>
        </>
      }
    >
      <ChoiceGroup
        label={t('usualLabel')}
        value={usual}
        onChange={name => setWord(t(`usual.${name}`))}
        choices={USUAL.map(name => ({ value: name, label: t(`usual.${name}`) }))}
      />
      <TextField label={t('word')} value={word} onChange={setWord} maxLength={60} hint={t('wordHint')} />
    </Dialog>
  )
}
