/** Softer, louder, mute; never louder than the hour allows. */
import { useTranslation } from 'react-i18next'
import { Button } from '../../components/Button.tsx'
import { MinusIcon, PlusIcon } from '../../components/icons/action.tsx'
import { MuteIcon, VolumeIcon } from '../../components/icons/player.tsx'
import styles from './Controls.module.css'
import { canStep, type LoudnessWish, loudness, stepped } from './volume.rules.ts'

export interface VolumeControlProps {
  wish: LoudnessWish
  /** Percent that the hour allows. */
  limit: number
  onWish: (wish: LoudnessWish) => void
}

export const VolumeControl = ({ wish, limit, onWish }: VolumeControlProps) => {
  const { t } = useTranslation('shows')
  const heard = Math.round(loudness(wish, limit))
  const step = (direction: 1 | -1) => () => onWish(stepped(wish, limit, direction))
  return (
    <fieldset className={styles.volume} aria-label={t('volume', { percent: heard })}>
      <Button
        tone="coal"
        icon={<MinusIcon />}
        aria-label={t('softer')}
        isDisabled={!canStep(wish, limit, -1)}
        onPress={step(-1)}
      />
      <Button
        tone="coal"
        icon={heard === 0 ? <MuteIcon /> : <VolumeIcon />}
        aria-label={t(wish.muted ? 'unmute' : 'mute')}
        isDisabled={limit === 0}
        onPress={() => onWish({ ...wish, muted: !wish.muted })}
      >
        {heard}
      </Button>
      <Button
        tone="coal"
        icon={<PlusIcon />}
        aria-label={t('louder')}
        isDisabled={!canStep(wish, limit, 1)}
        onPress={step(1)}
      />
    </fieldset>
  )
}
