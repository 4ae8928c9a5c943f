/** Somebody saved the item meanwhile: shows theirs, keeps what was typed, and lets staff decide. */
import { useTranslation } from 'react-i18next'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { Action } from '../desk/density.tsx'

export interface ConflictProps {
  /** The newer one, in a few words. */
  theirs: string
  onKeepMine: () => void
  onTakeTheirs: () => void
}

export const Conflict = ({ theirs, onKeepMine, onTakeTheirs }: ConflictProps) => {
  const { t } = useTranslation('console')
  return (
    <Note
      tone="attention"
      icon={<WarningIcon />}
      title={t('conflict.title')}
      actions={
        <>
          <Action onPress={onTakeTheirs}>{t('conflict.takeTheirs')}</Action>
          <Action onPress={onKeepMine}>{t('conflict.keepMine')}</Action>
        </>
      }
    >
      {t('conflict.theirs', { text: theirs })}
    </Note>
  )
}
