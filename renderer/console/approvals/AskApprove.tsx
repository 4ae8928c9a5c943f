/** Asks before several items are approved at once, because an approval cannot be taken back. */
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/Dialog.tsx'
import { CheckIcon } from '../../components/icons/action.tsx'
import { Action } from '../desk/density.tsx'

export interface AskApproveProps {
  count: number
  onYes: () => void
  onNo: () => void
}

export const AskApprove = ({ count, onYes, onNo }: AskApproveProps) => {
  const { t } = useTranslation(['approval', 'console'])
  return (
    <Dialog
      title={t('askApprove', { count })}
      onClose={onNo}
      actions={
        <>
          <Action onPress={onNo}>{t('console:form.cancel')}</Action>
          <Action tone="rail" icon={<CheckIcon />} onPress={onYes}>
            {t('approve')}
          </Action>
        </>
      }
    >
      <p>{t('approveFollows')}</p>
    </Dialog>
  )
}
