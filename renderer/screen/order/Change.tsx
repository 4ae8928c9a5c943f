/** The person has ordered before: the earlier order stays, or this one takes its place. */
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button.tsx'
import { CheckIcon, RefreshIcon } from '../../components/icons/action.tsx'
import { Outcome } from './Outcome.tsx'
import { ResultsButton } from './ResultsButton.tsx'

export interface ChangeProps {
  onChange: () => void
  onBack: () => void
}

export const Change = ({ onChange, onBack }: ChangeProps) => {
  const { t } = useTranslation('order')
  return (
    <Outcome
      icon={<CheckIcon />}
      title={t('mayChange')}
      detail={t('mayChangeDetail')}
      onBack={onBack}
      actions={
        <>
          <ResultsButton quiet />
          <Button tone="rail" size="large" icon={<RefreshIcon />} onPress={onChange}>
            {t('changeIt')}
          </Button>
        </>
      }
    />
  )
}
