/** From a page that ends an order to what the orders led to. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button } from '../../components/Button.tsx'

/** @param quiet another button is the one to touch. */
export const ResultsButton = ({ quiet = false }: { quiet?: boolean }) => {
  const { t } = useTranslation('order')
  const [, navigate] = useLocation()
  return (
    <Button
      tone={quiet ? 'paper' : 'rail'}
      size="large"
      onPress={() => navigate('/results', { replace: true })}
    >
      {t('results')}
    </Button>
  )
}
