/** A password field in the words of the console. */
import { useTranslation } from 'react-i18next'
import { PasswordField, type PasswordFieldProps } from '../../components/PasswordField.tsx'

export const SecretField = (props: Omit<PasswordFieldProps, 'showLabel' | 'hideLabel'>) => {
  const { t } = useTranslation('gate')
  return <PasswordField {...props} showLabel={t('show')} hideLabel={t('hide')} />
}
