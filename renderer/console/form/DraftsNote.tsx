/** Offers a draft that was left behind. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { EditIcon } from '../../components/icons/editing.tsx'
import { Note } from '../../components/Note.tsx'
import { Action } from '../desk/density.tsx'
import { useDrafts } from './useDraft.ts'

/** @param room the page's path, which is also where its drafts are kept. */
export const DraftsNote = ({ room }: { room: string }) => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  const { items, discard } = useDrafts(room)
  const [item] = items
  if (item === undefined) return null
  return (
    <Note
      tone="attention"
      icon={<EditIcon />}
      actions={
        <>
          <Action onPress={discard}>{t('form.discard')}</Action>
          <Action onPress={() => navigate(`/${room}/${item}`)}>{t('form.goOn')}</Action>
        </>
      }
    >
      {t('form.leftBehind')}
    </Note>
  )
}
