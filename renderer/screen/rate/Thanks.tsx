/** How the rating ended; goes home by itself. */
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useIdleTimes } from '../../client/site.ts'
import { Empty } from '../../components/Empty.tsx'
import { CheckIcon } from '../../components/icons/action.tsx'
import { BackButton } from '../frame/BackButton.tsx'
import { Frame } from '../frame/Frame.tsx'
import { useIdle } from '../frame/idle.tsx'
import { useSpoken } from '../frame/voice/useSpoken.ts'

export const Thanks = ({ how }: { how: 'thanked' | 'already' | 'closed' }) => {
  const { t } = useTranslation('rate')
  const { home } = useIdle()
  const goHome = useEffectEvent(home)
  const { afterOrderSeconds } = useIdleTimes()
  useSpoken(t(`done.${how}`))
  useEffect(() => {
    const timer = setTimeout(() => goHome(), afterOrderSeconds * 1_000)
    return () => clearTimeout(timer)
  }, [afterOrderSeconds])
  return (
    <Frame title={t('title')} bar={<BackButton />}>
      <Empty icon={<CheckIcon />} title={t(`done.${how}`)}>
        {t(`doneDetail.${how}`)}
      </Empty>
    </Frame>
  )
}
