/** The machine's parts: disk, clock, and the station's own process. */
import { useTranslation } from 'react-i18next'
import type { HealthReport } from '../../../electron/contract/health.ts'
import { ClockIcon } from '../../components/icons/fact.tsx'
import { DiskIcon, StationIcon } from '../../components/icons/machine.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { percentOf, sizeWords } from '../desk/figures.rules.ts'
import { useMoment } from '../form/useMoment.ts'
import styles from './Card.module.css'
import { Card } from './Card.tsx'
import { lengthWords, offsetWords, stateOf } from './health.rules.ts'

const Meter = ({ total, free, state }: NonNullable<HealthReport['disk']['space']>) => {
  const { t } = useTranslation('health')
  const percent = percentOf(total - free, total)
  return (
    <div className={styles.meter} data-state={state} role="img" aria-label={t('disk.used', { percent })}>
      <div className={styles.used} style={{ width: `${percent}%` }} />
    </div>
  )
}

export const DiskCard = ({ disk, backup, findings }: HealthReport) => {
  const { t } = useTranslation('health')
  const { language } = useLanguage()
  const { moment } = useMoment()
  const { space, writable, triedAt } = disk
  const size = (bytes: number) => sizeWords(bytes, language)
  return (
    <Card
      icon={<DiskIcon />}
      name={t('disk.title')}
      state={stateOf('disk', findings)}
      value={space ? t('disk.free', { free: size(space.free) }) : t('disk.unknown')}
      facts={[
        space && [
          t('disk.total'),
          t('disk.totalLeft', {
            total: size(space.total),
            percent: percentOf(space.free, space.total),
          }),
        ],
        space && space.daysLeft !== null
          ? [t('disk.lasts'), t('disk.days', { count: space.daysLeft })]
          : null,
        [t('disk.backup'), backup.madeAt ? moment(backup.madeAt) : t('disk.noBackup')],
        [t('disk.writing'), t(writable ? 'disk.writes' : 'disk.refuses', { time: moment(triedAt) })],
      ]}
    >
      {space && <Meter {...space} />}
    </Card>
  )
}

/** Below this the two clocks are the same to a person; seconds. */
const SAME = 30

/** @param heardAt when this page got the report, by the clock of the machine that shows it; null: the same machine. */
export const ClockCard = ({ report, heardAt }: { report: HealthReport; heardAt: number | null }) => {
  const { t } = useTranslation('health')
  const { language } = useLanguage()
  const { moment } = useMoment()
  const { now, timeZone, utcOffset, synchronised, jump } = report.clock
  const written = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone, hourCycle: 'h23', ...options }).format(new Date(now))
  const length = (seconds: number) => lengthWords(seconds, language)
  const ahead = heardAt === null ? null : (Date.parse(now) - heardAt) / 1000
  const difference = (seconds: number) => {
    if (Math.abs(seconds) < SAME) return t('clock.same')
    return t(seconds > 0 ? 'clock.ahead' : 'clock.behind', { amount: length(seconds) })
  }
  return (
    <Card
      icon={<ClockIcon />}
      name={t('clock.title')}
      state={stateOf('clock', report.findings)}
      value={written({ hour: '2-digit', minute: '2-digit', second: '2-digit' })}
      facts={[
        [t('clock.date'), written({ year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' })],
        [t('clock.zone'), `${timeZone} (${offsetWords(utcOffset)})`],
        [t('clock.server'), t(`clock.synchronised.${synchronised}`)],
        ahead === null ? null : [t('clock.differs'), difference(ahead)],
        jump && [
          t('clock.jump'),
          t(jump.seconds > 0 ? 'clock.forward' : 'clock.backward', {
            time: moment(jump.at),
            amount: length(jump.seconds),
          }),
        ],
      ]}
    />
  )
}

export const StationCard = ({ station, findings }: HealthReport) => {
  const { t } = useTranslation('health')
  const { language } = useLanguage()
  const { moment } = useMoment()
  const { version, startedAt, memory, delay, pages } = station
  return (
    <Card
      icon={<StationIcon />}
      name={t('station.title')}
      state={stateOf('station', findings)}
      value={t('station.version', { version })}
      facts={[
        [t('station.started'), moment(startedAt)],
        [t('station.memory'), sizeWords(memory, language)],
        [t('station.delay'), t('station.milliseconds', { count: delay })],
        [t('station.pages'), t('station.pageCount', pages)],
      ]}
    />
  )
}
