/** What is done with an open notice: have it read aloud, and say that it was read, by touch or by card. */
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../electron/contract/notices.ts'
import type { OpenReceipts } from '../../../electron/contract/receipts.ts'
import { useSite } from '../../client/site.ts'
import { station } from '../../client/station.ts'
import { Button } from '../../components/Button.tsx'
import { CheckIcon } from '../../components/icons/action.tsx'
import { CardSwipeIcon } from '../../components/icons/identify.tsx'
import { useCardReader } from '../../reader/reader.ts'
import { ReadAloud } from './aloud/ReadAloud.tsx'
import styles from './NoticeActions.module.css'
import { isSettled, WORD_MS } from './receipt/receipt.rules.ts'
import { useReceipt } from './receipt/useReceipt.ts'

export interface NoticeActionsProps {
  notice: Notice
  page: number
  /** Opens the page on which a worker without a card types the number. */
  onIdentify: () => void
  /** More of them, before the others. */
  children: ReactNode
}

type Receipt = ReturnType<typeof useReceipt>

const Said = ({ said }: { said: NonNullable<Receipt['said']> }) => {
  const { t } = useTranslation('notices')
  const good = said.word === 'touched' || isSettled(said.word)
  return (
    <p className={styles.said} data-good={good || undefined} key={said.turn}>
      {t(`receipt.word.${said.word}`)}
    </p>
  )
}

const Words = ({ said, known }: { said: Receipt['said']; known: OpenReceipts | undefined }) => {
  const { t } = useTranslation('notices')
  return (
    <div className={styles.words} role="status">
      {said ? <Said said={said} /> : <p>{t(known?.asks ? 'receipt.askHint' : 'receipt.hint')}</p>}
      {known?.times ? <p className={styles.times}>{t('receipt.times', { count: known.times })}</p> : null}
    </div>
  )
}

export const NoticeActions = ({ notice, page, onIdentify, children }: NoticeActionsProps) => {
  const { t } = useTranslation('notices')
  const { data } = useQuery(station.receipts.open.queryOptions())
  const known = data?.find(one => one.notice === notice.id)
  const receipt = useReceipt(notice.id, WORD_MS)
  useCardReader(useSite()?.identity, heard => {
    void receipt.identify('card', heard.type === 'unreadable' ? '' : heard.text)
  })
  return (
    <div className={styles.actions}>
      <Words said={receipt.said} known={known} />
      <div className={styles.buttons}>
        {children}
        <ReadAloud notice={notice} key={page} />
        {known?.asks ? (
          <Button tone="rail" icon={<CardSwipeIcon />} onPress={onIdentify}>
            {t('receipt.confirm')}
          </Button>
        ) : (
          <Button
            tone="rail"
            icon={<CheckIcon />}
            isDisabled={receipt.resting || receipt.sending}
            onPress={() => void receipt.touch()}
          >
            {t('receipt.read')}
          </Button>
        )}
      </div>
    </div>
  )
}
