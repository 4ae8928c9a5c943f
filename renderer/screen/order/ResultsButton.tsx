/** From a page that ends an order to what the orders led to. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '../../components/Button.tsx'

export const ResultsButton = () => {
  const { t } = useTranslation('order')
  const [, navigate] = useLocation()
  return (
    <Button tone="rail" size="large" onPress={() => navigate('/results', { replace: true })}>
      {t('results')}
    </Button>
  )
}
