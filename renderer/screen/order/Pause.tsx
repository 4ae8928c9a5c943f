/** Somebody has just ordered at this screen: counts down, then lets the same order be sent. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button.tsx'
import { RefreshIcon } from '../../components/icons/action.tsx'
import { ClockIcon } from '../../components/icons/fact.tsx'
import { Outcome } from './Outcome.tsx'

export interface PauseProps {
  seconds: number
  onAgain: () => void
  onBack: () => void
}

const useSecondsLeft = (seconds: number) => {
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const endsAt = performance.now() + seconds * 1000
    const timer = setInterval(() => {
      setLeft(Math.max(0, Math.ceil((endsAt - performance.now()) / 1000)))
    }, 250)
    return () => clearInterval(timer)
  }, [seconds])
  return left
}

export const Pause = ({ seconds, onAgain, onBack }: PauseProps) => {
  const { t } = useTranslation('order')
  const left = useSecondsLeft(seconds)
  return (
    <Outcome
      icon={<ClockIcon />}
      title={left > 0 ? t('pause', { seconds: left }) : t('pauseOver')}
      detail={t('pauseDetail')}
      onBack={onBack}
      actions={
        <Button tone="rail" size="large" icon={<RefreshIcon />} isDisabled={left > 0} onPress={onAgain}>
          {t('confirm')}
        </Button>
      }
    />
  )
}
