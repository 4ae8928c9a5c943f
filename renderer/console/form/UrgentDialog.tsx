/** Puts something on the screens unread: says what that means and asks why. */
import { useTranslation } from 'react-i18next'
import { ReasonDialog } from './ReasonDialog.tsx'

export interface UrgentDialogProps {
  onConfirm: (reason: string) => void
  onClose: () => void
}

export const UrgentDialog = (on: UrgentDialogProps) => {
  const { t } = useTranslation('approval')
  return (
    <ReasonDialog
      {...on}
      title={t('urgent.title')}
      follows={t('urgent.follows')}
      label={t('urgent.reason')}
      example={t('urgent.example')}
      confirm={t('urgent.confirm')}
      tone="alarm"
    />
  )
}
