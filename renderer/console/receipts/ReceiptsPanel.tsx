/** 已阅: how often a notice was said to be read, by whom of a list it is not yet, and what staff do about it. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Receipts } from '../../../electron/contract/receipts.ts'
import { station } from '../../client/station.ts'
import { DownIcon } from '../../components/icons/action.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { useMay, useSession } from '../gate/session.ts'
import { DayTable } from './DayTable.tsx'
import { ListActions } from './ListActions.tsx'
import styles from './Receipts.module.css'
import { useTakeCounts } from './useReceiptActs.ts'

const Figures = ({ receipts: { touches, cards } }: { receipts: Receipts }) => {
  const { t } = useTranslation('receipts')
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{t('touches')}</dt>
        <dd>{touches}</dd>
      </div>
      <div>
        <dt>{t('cards')}</dt>
        <dd>{cards ?? t('days.few')}</dd>
      </div>
    </dl>
  )
}

const ListStanding = ({ list: { workers, confirmed } }: { list: NonNullable<Receipts['list']> }) => {
  const { t } = useTranslation('receipts')
  const words = t('list.standing', { confirmed, workers })
  return (
    <div className={styles.standing}>
      <p>
        <strong>{words}</strong>
        <span>
          {workers > confirmed ? t('list.left', { count: workers - confirmed }) : t('list.allConfirmed')}
        </span>
      </p>
      <ProgressBar label={words} percent={workers === 0 ? 0 : (confirmed / workers) * 100} />
    </div>
  )
}

const Take = ({ notice }: { notice: string }) => {
  const { t } = useTranslation('receipts')
  const { session } = useSession()
  const may = useMay()
  const take = useTakeCounts(notice)
  // The kiosk's window saves no files.
  if (session.screen) return <p className={styles.hint}>{t('fromOffice')}</p>
  if (!may('editor', 'approver')) return null
  return (
    <div className={styles.actions}>
      <Action icon={<DownIcon />} onPress={() => take('xlsx')}>
        {t('xlsx')}
      </Action>
      <Action icon={<DownIcon />} onPress={() => take('csv')}>
        {t('csv')}
      </Action>
    </div>
  )
}

const Told = ({ notice, receipts }: { notice: string; receipts: Receipts }) => {
  const { t } = useTranslation('receipts')
  return (
    <>
      {receipts.list && <ListStanding list={receipts.list} />}
      {receipts.days.length === 0 ? (
        <p className={styles.hint}>{t('nobody')}</p>
      ) : (
        <>
          <Figures receipts={receipts} />
          <DayTable days={receipts.days} />
          <Take notice={notice} />
        </>
      )}
      <ListActions notice={notice} receipts={receipts} />
    </>
  )
}

export const ReceiptsPanel = ({ notice }: { notice: string }) => {
  const { t } = useTranslation('receipts')
  const receipts = useQuery(station.receipts.of.queryOptions({ input: { notice } }))
  return (
    <Panel title={t('title')}>
      <Answer of={receipts}>{found => <Told notice={notice} receipts={found} />}</Answer>
    </Panel>
  )
}
