/** 喜欢: counts, and knows nobody; one at a time at one screen. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorCode } from '../../client/errors.ts'
import { station } from '../../client/station.ts'
import { Button } from '../../components/Button.tsx'
import { HeartIcon } from '../../components/icons/player.tsx'
import styles from './AboutShow.module.css'

const wordOf = (error: Error) => (errorCode(error) === 'PAUSE' ? 'likeWait' : 'likeFailed')

export const LikeButton = ({ show, likes }: { show: string; likes: number }) => {
  const { t } = useTranslation('shows')
  // Sent again after a lost answer it is still the same like.
  const [id] = useState(() => crypto.randomUUID())
  const like = useMutation(station.plays.like.mutationOptions())
  const said = like.isSuccess ? 'liked' : like.error && wordOf(like.error)
  return (
    <span className={styles.like} data-liked={like.isSuccess || undefined}>
      <Button
        size="large"
        icon={<HeartIcon />}
        isDisabled={like.isSuccess || like.isPending}
        onPress={() => like.mutate({ id, show })}
      >
        {t('like')}
      </Button>
      <span role="status">{said ? t(said) : likes > 0 && t('likes', { count: likes })}</span>
    </span>
  )
}
