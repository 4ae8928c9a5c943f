/** The notice as the board will show it, smaller. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BackIcon, ForwardIcon } from '../../components/icons/action.tsx'
import { Action } from '../desk/density.tsx'
import { toInstant } from '../form/period.rules.ts'
import { NoticeFace } from './NoticeFace.tsx'
import styles from './NoticePreview.module.css'
import { exampleOf, levelOf, type NoticeValues } from './notice.rules.ts'

interface TurnerProps {
  page: number
  count: number
  onTurn: (page: number) => void
}

const Turner = ({ page, count, onTurn }: TurnerProps) => {
  const { t } = useTranslation('console')
  return (
    <div className={styles.turner}>
      <Action
        icon={<BackIcon />}
        aria-label={t('notices.previousPage')}
        isDisabled={page === 0}
        onPress={() => onTurn(page - 1)}
      />
      <span>{t('notices.pages', { page: page + 1, pages: count })}</span>
      <Action
        icon={<ForwardIcon />}
        aria-label={t('notices.nextPage')}
        isDisabled={page + 1 >= count}
        onPress={() => onTurn(page + 1)}
      />
    </div>
  )
}

export const NoticePreview = ({ values }: { values: NoticeValues }) => {
  const { t } = useTranslation('console')
  const [wanted, setPage] = useState(0)
  const [count, setCount] = useState(1)
  const page = Math.min(wanted, count - 1)
  const words = {
    media: values.media,
    level: levelOf(values),
    title: values.title.trim() || t('notices.previewTitle'),
    content: exampleOf(values, t('notices.previewBody')),
    issuer: values.issuer.trim(),
    start: toInstant(values.start),
  }
  return (
    <>
      <NoticeFace words={words} page={page} onPages={setCount} />
      {count > 1 && <Turner page={page} count={count} onTurn={setPage} />}
    </>
  )
}
