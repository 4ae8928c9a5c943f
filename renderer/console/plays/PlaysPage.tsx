/** 播放记录: how often each show played on each screen, whether to its end, and why not. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PERIODS, type Tally } from '../../../electron/contract/plays.ts'
import { client, station } from '../../client/station.ts'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { CategoryIcon } from '../../components/icons/category.tsx'
import { Select } from '../../components/Select.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { Page, Panel } from '../desk/Page.tsx'
import tables from '../desk/Table.module.css'
import { TakeAlong } from '../desk/TakeAlong.tsx'
import { DaysFields } from '../form/DaysFields.tsx'
import { dayBefore } from '../form/days.rules.ts'
import { useAddress } from '../form/useAddress.ts'
import styles from './Plays.module.css'
import { PlaysTable } from './PlaysTable.tsx'
import { byPeriod, faultsOf, groupingOf, sortOf } from './plays.rules.ts'
import { usePlayWords } from './usePlayWords.ts'

/** Shown at first: today and so many days before it. */
const USUAL_DAYS = 6
/** A list needs a value also for no condition. */
const ALL = 'all'

const useShown = () => {
  const { values, change } = useAddress({ from: '', until: '', screen: '', by: 'day', sort: 'plays' })
  const now = new Date()
  const from = values.from || dayBefore(now, USUAL_DAYS)
  const until = values.until || dayBefore(now, 0)
  const { screen } = values
  return { shown: { from, until, screen, by: groupingOf(values.by), sort: sortOf(values.sort) }, change }
}
type Shown = ReturnType<typeof useShown>['shown']

const askedOf = ({ from, until, screen }: Shown) => ({ from, to: until, ...(screen && { screen }) })

interface FilterProps {
  shown: Shown
  screens: readonly string[]
  onChange: ReturnType<typeof useShown>['change']
}

const Filter = ({ shown: { screen, ...span }, screens, onChange }: FilterProps) => {
  const { t } = useTranslation('plays')
  const known = screens.includes(screen) || screen === '' ? screens : [...screens, screen]
  return (
    <DaysFields from={span.from} until={span.until} onChange={onChange}>
      <Select
        label={t('screen')}
        value={screen === '' ? ALL : screen}
        onChange={value => onChange({ screen: value === ALL ? '' : value })}
        options={[{ value: ALL, label: t('everyScreen') }, ...known.map(value => ({ value, label: value }))]}
      />
    </DaysFields>
  )
}

const Sum = ({ total, shown }: { total: Tally & { rows: number }; shown: number }) => {
  const { t } = useTranslation(['plays', 'figures'])
  const { completed, length } = usePlayWords()
  const faults = faultsOf(total)
  return (
    <p className={tables.sum}>
      <strong>{t('sum', { count: total.plays })}</strong>
      <span>{t('sumComplete', { completed: completed(total) })}</span>
      <span>{t('sumLength', { length: length(total.watched) })}</span>
      {faults > 0 && <span className={styles.fault}>{t('sumFaults', { count: faults })}</span>}
      {total.rows > shown && <span>{t('figures:more', { shown, count: total.rows })}</span>}
    </p>
  )
}

const Grouped = ({ by, onChange }: { by: Shown['by']; onChange: FilterProps['onChange'] }) => {
  const { t } = useTranslation('plays')
  return (
    <div className={styles.grouped}>
      <ChoiceGroup
        look="dense"
        label={t('by')}
        labelHidden
        value={by}
        onChange={next => onChange({ by: next })}
        choices={PERIODS.map(value => ({ value, label: t(`period.${value}`) }))}
      />
    </div>
  )
}

export const PlaysPage = () => {
  const { t } = useTranslation('plays')
  const { shown, change } = useShown()
  const { period } = usePlayWords()
  const asked = askedOf(shown)
  const found = useQuery({
    ...station.plays.log.queryOptions({ input: { ...asked, by: shown.by } }),
    placeholderData: keepPreviousData,
  })
  const table = {
    ask: (more: { as: 'xlsx' | 'csv'; language: 'zh-CN' | 'en' }) =>
      client.plays.export({ ...asked, ...more }),
    roles: ['editor', 'technician'],
  } as const
  return (
    <Page title={t('title')} detail={t('detail')} action={<TakeAlong table={table} />}>
      <Filter shown={shown} screens={found.data?.screens ?? []} onChange={change} />
      <Answer of={found}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Nothing icon={<CategoryIcon name="film" />} title={t('none')}>
              {t('noneDetail')}
            </Nothing>
          ) : (
            <>
              <div className={styles.head}>
                <Sum total={total} shown={rows.length} />
                <Grouped by={shown.by} onChange={change} />
              </div>
              {byPeriod(rows, shown.sort).map(({ period: name, rows: some }) => {
                const title = period(name, shown)
                return (
                  <Panel key={name} title={title}>
                    <PlaysTable
                      rows={some}
                      label={title}
                      sort={shown.sort}
                      onSort={sort => change({ sort })}
                    />
                  </Panel>
                )
              })}
            </>
          )
        }
      </Answer>
    </Page>
  )
}
