/** The notice that is open: its card page by page, and below it a row with what is done with it. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../electron/contract/notices.ts'
import { Button } from '../../components/Button.tsx'
import { BackIcon, ForwardIcon } from '../../components/icons/action.tsx'
import { PauseIcon, PlayIcon } from '../../components/icons/player.tsx'
import { NoticeCard } from '../../components/notice/NoticeCard.tsx'
import { PageTurner } from '../../components/PageTurner.tsx'
import { useNoticeWords } from '../../i18n/useNoticeWords.ts'
import { STILL, useMedia } from '../frame/useMedia.ts'
import { NoticeActions } from './NoticeActions.tsx'
import styles from './OpenNotice.module.css'

export interface OpenNoticeProps {
  notice: Notice
  /** Opens the page on which a worker without a card types the number. */
  onIdentify: () => void
}

export const OpenNotice = ({ notice, onIdentify }: OpenNoticeProps) => {
  const { t } = useTranslation('notices')
  const wordsOf = useNoticeWords()
  const [wanted, setPage] = useState(0)
  const [pages, setPages] = useState(1)
  const page = Math.min(wanted, pages - 1)
  const still = useMedia(STILL)
  const [wish, setWish] = useState<boolean | null>(null)
  const paused = wish ?? still
  return (
    <section className={styles.open} aria-live="polite">
      <NoticeCard
        {...wordsOf(notice)}
        page={page}
        onPages={setPages}
        paused={paused}
        foot={
          pages > 1 && (
            <PageTurner
              page={page}
              count={pages}
              onTurn={setPage}
              previous={{ icon: <BackIcon />, label: t('previousPage') }}
              next={{ icon: <ForwardIcon />, label: t('nextPage') }}
            />
          )
        }
      />
      <NoticeActions notice={notice} page={page} onIdentify={onIdentify}>
        {notice.media?.type === 'clip' && (
          <Button icon={paused ? <PlayIcon /> : <PauseIcon />} onPress={() => setWish(!paused)}>
            {t(paused ? 'playClip' : 'pauseClip')}
          </Button>
        )}
      </NoticeActions>
    </section>
  )
}
