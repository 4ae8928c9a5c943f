/** A field for words that understands what WeChat, Word and Excel put on the clipboard, and says what it made of it. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { UndoIcon } from '../../../components/icons/action.tsx'
import { Note } from '../../../components/Note.tsx'
import { TextField, type TextFieldProps } from '../../../components/TextField.tsx'
import { Action } from '../../desk/density.tsx'
import styles from './PasteField.module.css'
import type { Into, Pasted } from './paste.rules.ts'
import { usePaste } from './usePaste.ts'

export interface PasteFieldProps extends TextFieldProps {
  into: Into
  value: string
  onChange: (value: string) => void
  /** What else can be done with what was pasted. */
  offer?: (tidied: Pasted) => ReactNode
}

const useWords = () => {
  const { t } = useTranslation(['paste', 'console'])
  return ({ changes }: Pasted) => {
    const done = changes.map(({ kind, count }) => t(`paste:done.${kind}`, { count }))
    return done.length === 0
      ? t('paste:tidied')
      : t('paste:tidiedWhat', { done: done.join(t('console:separator')) })
  }
}

export const PasteField = ({ into, offer, ...field }: PasteFieldProps) => {
  const { t } = useTranslation('paste')
  const words = useWords()
  const { onPaste, tidied, restore } = usePaste({ into, value: field.value, onChange: field.onChange })
  return (
    <div className={styles.field}>
      <TextField {...field} onPaste={onPaste} />
      {tidied && (
        <Note
          tone="quiet"
          actions={
            <>
              <Action icon={<UndoIcon />} onPress={restore}>
                {t('restore')}
              </Action>
              {offer?.(tidied)}
            </>
          }
        >
          {words(tidied)}
        </Note>
      )}
    </div>
  )
}
