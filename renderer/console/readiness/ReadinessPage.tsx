/** 早检: whether everything was there and worked this morning, what was missing, and the mornings before. */
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Readiness, ReadinessDay } from '../../../electron/contract/readiness.ts'
import { client, station } from '../../client/station.ts'
import { BackIcon, RefreshIcon } from '../../components/icons/action.tsx'
import { ClockIcon } from '../../components/icons/fact.tsx'
import { CertificateIcon } from '../../components/icons/machine.tsx'
import { Note } from '../../components/Note.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Action } from '../desk/density.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { Page, Panel } from '../desk/Page.tsx'
import { useSay } from '../desk/say.tsx'
import { TakeAlong } from '../desk/TakeAlong.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { dayBefore } from '../form/days.rules.ts'
import { useAddress } from '../form/useAddress.ts'
import { useMay } from '../gate/session.ts'
import { Calendar } from './Calendar.tsx'
import { Parts } from './Parts.tsx'
import styles from './Readiness.module.css'
import { Verdict } from './Verdict.tsx'

const CheckNow = ({ onMade }: { onMade: () => void }) => {
  const { t } = useTranslation('readiness')
  const say = useSay()
  const may = useMay()
  const { attempt } = useAttempt()
  if (!may('technician', 'editor')) return null
  const check = () =>
    attempt(async () => {
      await client.readiness.check()
      onMade()
      say({ text: t('checked') })
    })
  return (
    <Action icon={<RefreshIcon />} onPress={check}>
      {t('check')}
    </Action>
  )
}

const Actions = ({ onMade, printable }: { onMade: () => void; printable: boolean }) => (
  <div className={styles.actions}>
    <CheckNow onMade={onMade} />
    {printable && <TakeAlong table={null} />}
  </div>
)

/** Before its time, and where it was not made, today's stands still out. */
const StillOut = ({ days, time }: { days: readonly ReadinessDay[]; time: string }) => {
  const { t } = useTranslation('readiness')
  if (days[0]?.day === dayBefore(new Date(), 0)) return null
  return (
    <Note tone="quiet" icon={<ClockIcon />}>
      {t('stillOut', { time })}
    </Note>
  )
}

const Certificate = ({ of }: { of: Readiness }) => {
  const { t } = useTranslation('readiness')
  return (
    <>
      <Verdict of={of} />
      <Panel title={t('parts')}>
        <Parts of={of} />
      </Panel>
    </>
  )
}

/** One of an earlier day, with the way back to the newest. */
const Earlier = ({ id, onBack }: { id: string; onBack: () => void }) => {
  const { t } = useTranslation('readiness')
  const found = useQuery({
    ...station.readiness.find.queryOptions({ input: id === '' ? skipToken : { id } }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <div className={styles.back}>
        <Action icon={<BackIcon />} onPress={onBack}>
          {t('newest')}
        </Action>
      </div>
      <Answer of={found}>{of => <Certificate of={of} />}</Answer>
    </>
  )
}

export const ReadinessPage = () => {
  const { t } = useTranslation('readiness')
  const { values, change } = useAddress({ id: '' })
  const state = useQuery(station.readiness.state.queryOptions())
  const newestId = state.data?.newest?.id ?? ''
  const isEarlier = values.id !== '' && values.id !== newestId
  const toNewest = () => change({ id: '' })
  return (
    <Page
      title={t('title')}
      detail={t('detail', { time: state.data?.time ?? '' })}
      action={<Actions onMade={toNewest} printable={newestId !== ''} />}
    >
      <Answer of={state}>
        {({ newest, days, time }) =>
          newest === null ? (
            <Nothing icon={<CertificateIcon />} title={t('none')}>
              {t('noneDetail', { time })}
            </Nothing>
          ) : (
            <>
              {isEarlier ? (
                <Earlier id={values.id} onBack={toNewest} />
              ) : (
                <>
                  <StillOut days={days} time={time} />
                  <Certificate of={newest} />
                </>
              )}
              <div className={styles.history}>
                <Panel title={t('history')}>
                  <Calendar
                    days={days}
                    shown={isEarlier ? values.id : newest.id}
                    onChoose={id => change({ id: id === newest.id ? '' : id })}
                  />
                </Panel>
              </div>
            </>
          )
        }
      </Answer>
    </Page>
  )
}
