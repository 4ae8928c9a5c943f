/** The programme on the screen that nobody touches: the film, what it is called, the clock, and that one may touch. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCovered } from '../../components/alert/covered.ts'
import { TouchIcon } from '../../components/icons/action.tsx'
import { Coming } from '../board/Coming.tsx'
import { NoticeRotation } from '../board/NoticeRotation.tsx'
import { clockFace, useNow } from '../frame/clock.ts'
import { Header } from '../frame/Header.tsx'
import { PORTRAIT, useMedia } from '../frame/useMedia.ts'
import { saidAt } from './line.rules.ts'
import styles from './Stage.module.css'
import { StageReel } from './StageReel.tsx'
import type { Reel } from './stage.rules.ts'
import type { OnAir } from './useStage.ts'

/** Seconds before its end at which the next film is loaded: early enough for a slow disk, late enough to be of now. */
const LOAD_BEFORE = 30

const Clock = () => <time className={styles.clock}>{clockFace(useNow())}</time>

const OverThePicture = () => {
  const { t } = useTranslation('stage')
  return (
    <div className={styles.corner}>
      <p>
        <TouchIcon />
        {t('touch')}
      </p>
      <Clock />
    </div>
  )
}

/** Over the picture, or under it in portrait: one thing at a time, so that it can be read from afar. */
const Said = ({ on, next, left }: { on: Reel; next: Reel | null; left: number | null }) => {
  const { t } = useTranslation('stage')
  const { show } = on.item
  const said = saidAt(show.seconds, left)
  if (said === 'next' && next) {
    return (
      <p className={styles.said} key="next">
        <span>{t('next')}</span>
        <b>{next.item.show.title}</b>
      </p>
    )
  }
  return (
    <p className={`${styles.said} ${said === 'title' ? '' : styles.past}`} key={on.turn}>
      <b>{show.title}</b>
      {show.unit && <span>{show.unit}</span>}
    </p>
  )
}

/** In portrait, in the place of the tile that it leads to. */
const Hint = () => {
  const { t } = useTranslation('stage')
  return (
    <p className={styles.hint}>
      <TouchIcon />
      <span className={styles.words}>
        <b>{t('touch')}</b>
        <span>{t('touchFor')}</span>
      </span>
    </p>
  )
}

export interface StageViewProps {
  onAir: OnAir
  unseen: boolean
}

export const StageView = ({ onAir, unseen }: StageViewProps) => {
  const { t } = useTranslation('stage')
  const { stage, up, closing, tell, onSeen } = onAir
  const { on, next, over } = stage
  const covered = useCovered()
  const portrait = useMedia(PORTRAIT)
  const [near, setNear] = useState<{ turn: number; left: number } | null>(null)
  const left = near && near.turn === on?.turn ? near.left : null
  const loadsNext = !on || over || (left !== null && left <= LOAD_BEFORE)
  const reels = [on, loadsNext ? next : null].filter(reel => reel !== null)
  if (reels.length === 0) return null
  const looks = [up && styles.up, closing && styles.closing, unseen && styles.unseen].filter(Boolean)
  return (
    <>
      {up && portrait && (
        <div className={styles.head}>
          <Header />
          <Coming />
        </div>
      )}
      <section
        className={`${styles.stage} ${looks.join(' ')}`}
        aria-label={t('label')}
        data-cinema={(up && !portrait) || undefined}
      >
        <div className={styles.screen}>
          {reels.map(reel => (
            <StageReel
              key={reel.turn}
              reel={reel}
              on={reel === on}
              still={unseen || covered}
              tell={tell}
              onSeen={onSeen}
              onLeft={seconds => setNear({ turn: reel.turn, left: seconds })}
            />
          ))}
          {up && on && <Said on={on} next={next} left={left} />}
          {up && !portrait && <OverThePicture />}
        </div>
        {up && portrait && (
          <>
            <NoticeRotation />
            <Hint />
          </>
        )}
      </section>
    </>
  )
}
