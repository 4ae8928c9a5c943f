/** Of one caption: how often it has run through today, and the way to the days before. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { CheckIcon } from '../../components/icons/action.tsx'
import { Note } from '../../components/Note.tsx'
import { Action } from '../desk/density.tsx'
import { useToday } from './useToday.ts'

export const TodayNote = ({ caption }: { caption: string }) => {
  const { t } = useTranslation('proof')
  const [, navigate] = useLocation()
  const said = useToday().get(caption)
  if (!said) return null
  return (
    <Note
      tone="done"
      icon={<CheckIcon />}
      title={said.join(t('and'))}
      actions={<Action onPress={() => navigate('/proof')}>{t('title')}</Action>}
    >
      {t('todayDetail')}
    </Note>
  )
}
