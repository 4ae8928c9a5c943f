/** Where a sheet is chosen, and why a chosen one is not taken. */
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { UpIcon } from '../../components/icons/action.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { Action } from '../desk/density.tsx'
import styles from './Sheet.module.css'
import type { Sheet } from './useSheet.ts'

type AnySheet = Pick<
  Sheet<unknown, unknown>,
  'chosen' | 'choose' | 'pending' | 'unreadable' | 'tooLarge' | 'error'
>

export interface ChooseSheetProps {
  sheet: AnySheet
  /** How a sheet of this room is taken in. */
  about: string
  /** That nothing was taken, in the words of the room. */
  notTaken: string
  tooLarge: string
}

const Failure = ({ sheet, notTaken, tooLarge }: Omit<ChooseSheetProps, 'about'>) => {
  const { t } = useTranslation('sheet')
  const errorText = useErrorText()
  if (!sheet.unreadable && !sheet.tooLarge && !sheet.error) return null
  return (
    <Note tone="alarm" icon={<WarningIcon />} title={notTaken}>
      {sheet.unreadable ? t('unreadable') : sheet.tooLarge ? tooLarge : errorText(sheet.error)}
    </Note>
  )
}

export const ChooseSheet = ({ sheet, about, ...words }: ChooseSheetProps) => {
  const { t } = useTranslation('sheet')
  return (
    <>
      <div className={styles.act}>
        <div className={styles.what}>
          <strong>{sheet.chosen?.name ?? t('choose')}</strong>
          <p className={styles.hint}>{about}</p>
        </div>
        <FileTrigger
          acceptedFileTypes={['.xlsx', '.csv']}
          onSelect={files => {
            const [file] = files ?? []
            if (file) sheet.choose(file)
          }}
        >
          <Action icon={<UpIcon />}>{t(sheet.chosen ? 'chooseOther' : 'chooseFile')}</Action>
        </FileTrigger>
      </div>
      <Failure sheet={sheet} {...words} />
      {sheet.pending && (
        <p className={styles.hint} role="status">
          {t('reading')}
        </p>
      )}
    </>
  )
}
