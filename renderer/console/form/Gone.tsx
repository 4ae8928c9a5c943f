/** The address names an item that is not there any more. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { EyeIcon } from '../../components/icons/editing.tsx'
import { Action } from '../desk/density.tsx'
import { Nothing } from '../desk/Nothing.tsx'

export const Gone = ({ back }: { back: string }) => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  return (
    <Nothing
      icon={<EyeIcon />}
      title={t('form.gone')}
      action={<Action onPress={() => navigate(back)}>{t('form.toList')}</Action>}
    >
      {t('form.goneDetail')}
    </Nothing>
  )
}
