/** A page that thanks or says how it stands, and goes home by itself. */
import { useEffect, useEffectEvent } from 'react'
import { useIdleTimes } from '../../client/site.ts'
import { useCovered } from '../../components/alert/covered.ts'
import { Empty } from '../../components/Empty.tsx'
import { CheckIcon } from '../../components/icons/action.tsx'
import { BackButton } from './BackButton.tsx'
import { Frame } from './Frame.tsx'
import { useIdle } from './idle.tsx'
import { useSpoken } from './voice/useSpoken.ts'

export interface ThanksProps {
  /** Of the screen that it ends. */
  title: string
  words: string
  detail: string
}

export const Thanks = ({ title, words, detail }: ThanksProps) => {
  const { home } = useIdle()
  const goHome = useEffectEvent(home)
  const { afterOrderSeconds } = useIdleTimes()
  const covered = useCovered()
  useSpoken(words)
  useEffect(() => {
    if (covered) return
    const timer = setTimeout(() => goHome(), afterOrderSeconds * 1_000)
    return () => clearTimeout(timer)
  }, [afterOrderSeconds, covered])
  return (
    <Frame title={title} bar={<BackButton />}>
      <Empty icon={<CheckIcon />} title={words}>
        {detail}
      </Empty>
    </Frame>
  )
}
