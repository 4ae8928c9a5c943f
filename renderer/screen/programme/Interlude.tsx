/** One line at the foot of the board: the film that waits for whoever is here, or that the programme has signed off. */
import { useTranslation } from 'react-i18next'
import { PlayIcon } from '../../components/icons/player.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { clockFace } from '../frame/clock.ts'
import { useIdle } from '../frame/idle.tsx'
import styles from './Interlude.module.css'
import type { OnAir } from './useStage.ts'

const Waiting = ({ title, onGoOn }: { title: string; onGoOn: () => void }) => {
  const { t } = useTranslation('stage')
  const { countdown } = useIdle()
  return (
    <Pressable className={`${styles.line} ${styles.waiting}`} onPress={onGoOn}>
      <PlayIcon />
      <b>{t('goOn', { title })}</b>
      <span role="status">{countdown === null ? '' : t('goOnIn', { count: countdown })}</span>
    </Pressable>
  )
}

export interface InterludeProps {
  onAir: OnAir
  /** Somebody is at the board. */
  here: boolean
  /** Gives the screen back to the film. */
  onGoOn: () => void
}

export const Interlude = ({ onAir: { stage, state, until }, here, onGoOn }: InterludeProps) => {
  const { t } = useTranslation('stage')
  if (here && stage.on) return <Waiting title={stage.on.item.show.title} onGoOn={onGoOn} />
  if (state !== 'quiet' || until === null) return null
  return <p className={styles.line}>{t('signedOff', { time: clockFace(new Date(until)) })}</p>
}
