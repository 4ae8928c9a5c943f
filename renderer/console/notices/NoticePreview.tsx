/** The notice as the board will show it, smaller. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BackIcon, ForwardIcon } from '../../components/icons/action.tsx'
import { LevelIcon } from '../../components/icons/level.tsx'
import { NoticeCard } from '../../components/NoticeCard.tsx'
import { Action } from '../desk/density.tsx'
import { toInstant } from '../form/period.rules.ts'
import { useMoment } from '../form/useMoment.ts'
import styles from './NoticePreview.module.css'
import type { NoticeValues } from './notice.rules.ts'

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
  const { t: common } = useTranslation()
  const { moment } = useMoment()
  const [wanted, setPage] = useState(0)
  const [count, setCount] = useState(1)
  const page = Math.min(wanted, count - 1)
  const start = toInstant(values.start)
  return (
    <>
      <h2 className={styles.title}>{t('form.preview')}</h2>
      <div className={styles.frame}>
        <div className={styles.card}>
          <NoticeCard
            level={values.level}
            levelIcon={<LevelIcon level={values.level} plain />}
            levelWord={common(`level.${values.level}`)}
            title={values.title.trim() || t('notices.previewTitle')}
            body={values.body.trim() || t('notices.previewBody')}
            picture={values.picture}
            issued={[values.issuer.trim(), start && moment(start)].filter(Boolean).join(' · ')}
            page={page}
            onPages={setCount}
          />
        </div>
      </div>
      {count > 1 && <Turner page={page} count={count} onTurn={setPage} />}
    </>
  )
}
