/** 体检: whether this station is well, and what to do about it. */
import { useTranslation } from 'react-i18next'
import { RefreshIcon } from '../../components/icons/action.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Answer } from '../desk/Answer.tsx'
import { Action } from '../desk/density.tsx'
import { Page } from '../desk/Page.tsx'
import { useSession } from '../gate/session.ts'
import styles from './Health.module.css'
import { Logs } from './Logs.tsx'
import { ClockCard, DiskCard, StationCard } from './MachineCards.tsx'
import { ScreenPicture } from './ScreenPicture.tsx'
import { Troubles } from './Troubles.tsx'
import { useReport } from './useReport.ts'
import { FullVerdict } from './Verdict.tsx'
import { OrdersCard, ScreenCard, ShowsCard } from './WorkCards.tsx'

export const HealthPage = () => {
  const { t } = useTranslation('health')
  const { language } = useLanguage()
  const { session } = useSession()
  const report = useReport()
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' })
  const updated = report.data && t('updated', { time: time.format(report.dataUpdatedAt) })
  const again = (
    <Action icon={<RefreshIcon />} onPress={() => void report.refetch()}>
      {t('again')}
    </Action>
  )
  return (
    <Page title={t('title')} detail={updated} action={again}>
      <Answer of={report}>
        {known => (
          <>
            <FullVerdict findings={known.findings} />
            <div className={styles.cards}>
              <ScreenCard {...known} />
              <OrdersCard {...known} />
              <ShowsCard {...known} />
              <DiskCard {...known} />
              <ClockCard report={known} heardAt={session.screen ? null : report.dataUpdatedAt} />
              <StationCard {...known} />
            </div>
            <div className={styles.below}>
              <Troubles report={known} />
              <ScreenPicture report={known} />
              <Logs />
            </div>
          </>
        )}
      </Answer>
    </Page>
  )
}
