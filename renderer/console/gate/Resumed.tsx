/** Says to whom the work belongs that waits behind the gate. */
import { useTranslation } from 'react-i18next'

export const Resumed = ({ name }: { name: string }) => {
  const { t } = useTranslation('gate')
  return (
    <>
      <p>{t('resumedDetail', { name })}</p>
      <p>{t('resumedOther')}</p>
    </>
  )
}
