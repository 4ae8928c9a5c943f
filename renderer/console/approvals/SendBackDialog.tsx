/** Sends an item back: a reason to pick or to write, which its writer will read. */
import { useTranslation } from 'react-i18next'
import { ReasonDialog } from '../form/ReasonDialog.tsx'

const REASONS = ['facts', 'wording', 'length', 'level', 'period', 'notice'] as const

export interface SendBackDialogProps {
  writer: string
  onConfirm: (reason: string) => void
  onClose: () => void
}

export const SendBackDialog = ({ writer, ...on }: SendBackDialogProps) => {
  const { t } = useTranslation('approval')
  return (
    <ReasonDialog
      {...on}
      title={t('back.title', { name: writer })}
      follows={t('back.follows')}
      label={t('back.reason')}
      example={t('back.example')}
      confirm={t('back.confirm')}
      tone="rail"
      usual={REASONS.map(name => t(`back.reasons.${name}`))}
    />
  )
}
