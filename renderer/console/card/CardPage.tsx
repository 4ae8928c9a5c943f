/** 试读卡: whether a card is read here, for everybody at the desk; its number is neither shown nor kept. */
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { CardDrawing } from '../../components/CardDrawing.tsx'
import { CardSwipeIcon } from '../../components/icons/identify.tsx'
import { Note } from '../../components/Note.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useSwipe } from '../../reader/useSwipe.ts'
import { Action } from '../desk/density.tsx'
import { Page, Panel } from '../desk/Page.tsx'
import { useMay, useSession } from '../gate/session.ts'
import styles from './CardPage.module.css'
import { type CardOutcome, useCardTest } from './useCardTest.ts'

/** Long enough to read; then the next one may try. */
const SAID_MS = 10_000

const useWords = () => {
  const { t } = useTranslation('reader')
  const errorText = useErrorText()
  return (outcome: CardOutcome): { title: string; detail: string } => {
    switch (outcome.at) {
      case 'waiting':
        return { title: t('card.waiting'), detail: t('card.waitingDetail') }
      case 'read':
        return { title: t('card.read', { count: outcome.length }), detail: t('card.readDetail') }
      case 'unread':
        return { title: t('card.unread'), detail: t('card.unreadDetail') }
      case 'failed':
        return { title: t('card.failed'), detail: errorText(outcome.error) }
    }
  }
}

export const CardPage = () => {
  const { t } = useTranslation('reader')
  const { session } = useSession()
  const may = useMay()
  const [, navigate] = useLocation()
  const { outcome, test, forget } = useCardTest()
  useSwipe(({ text, whole }) => void test(whole ? text : null))
  const done = useEffectEvent(forget)
  useEffect(() => {
    if (outcome.at === 'waiting') return
    const timer = setTimeout(() => done(), SAID_MS)
    return () => clearTimeout(timer)
  }, [outcome])
  const { title, detail } = useWords()(outcome)
  const learn = may('technician', 'administrator') && (
    <Action icon={<CardSwipeIcon />} onPress={() => navigate('/settings/reader')}>
      {t('card.learn')}
    </Action>
  )
  return (
    <Page title={t('card.title')} detail={t('card.detail')} action={learn}>
      <Panel>
        <div className={styles.stage} data-outcome={outcome.at}>
          <div className={styles.drawing}>
            <CardDrawing isRead={outcome.at === 'read'} label={t('learn.picture')} />
          </div>
          <div className={styles.words} role="status">
            <p className={styles.title}>{title}</p>
            <p className={styles.detail}>{detail}</p>
          </div>
        </div>
      </Panel>
      {!session.screen && <Note tone="quiet">{t('card.here')}</Note>}
    </Page>
  )
}
