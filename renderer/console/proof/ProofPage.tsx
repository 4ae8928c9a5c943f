/** 播出证明: how often each caption ran through whole, by day and place. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ProofFilter as Filter, ProofRow } from '../../../electron/contract/proof.ts'
import { station } from '../../client/station.ts'
import { ProofIcon } from '../../components/icons/editing.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { dayWords } from '../audit/days.rules.ts'
import { Answer } from '../desk/Answer.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { Page, Panel } from '../desk/Page.tsx'
import tables from '../desk/Table.module.css'
import { dayBefore } from '../form/days.rules.ts'
import { useAddress } from '../form/useAddress.ts'
import { ProofActions } from './ProofActions.tsx'
import { ProofFilter, type Shown } from './ProofFilter.tsx'
import { ProofTable, useFrameWords } from './ProofTable.tsx'
import { byDay } from './proof.rules.ts'

/** Shown at first: today and so many days before it. */
const USUAL_DAYS = 6

const filterOf = ({ from, until, place }: Shown): Filter => ({ from, until, ...(place && { place }) })

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

const Days = ({ rows }: { rows: readonly ProofRow[] }) => {
  const { language } = useLanguage()
  return byDay(rows).map(({ day, rows: some }) => {
    const words = dayWords(`${day}T12:00`, new Date(), language)
    const title = `${capital(words.day)} · ${words.date}`
    return (
      <Panel key={day} title={title}>
        <ProofTable rows={some} label={title} />
      </Panel>
    )
  })
}

interface Sums {
  rows: number
  passes: number
  frames: number
  dropped: number
}

const Sum = ({ total, shown }: { total: Sums; shown: number }) => {
  const { t } = useTranslation(['proof', 'figures'])
  const frameWords = useFrameWords()
  return (
    <p className={tables.sum}>
      <strong>{t('sum', { count: total.passes })}</strong>
      <span>{frameWords(total)}</span>
      {total.rows > shown && <span>{t('figures:more', { shown, count: total.rows })}</span>}
    </p>
  )
}

export const ProofPage = () => {
  const { t } = useTranslation('proof')
  const { values, change } = useAddress({ from: '', until: '', place: '' })
  const now = new Date()
  const shown: Shown = {
    from: values.from || dayBefore(now, USUAL_DAYS),
    until: values.until || dayBefore(now, 0),
    place: values.place,
  }
  const filter = filterOf(shown)
  const found = useQuery({
    ...station.proof.list.queryOptions({ input: filter }),
    placeholderData: keepPreviousData,
  })
  return (
    <Page title={t('title')} detail={t('detail')} action={<ProofActions filter={filter} />}>
      <ProofFilter shown={shown} places={found.data?.places ?? []} onChange={change} />
      <Answer of={found}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Nothing icon={<ProofIcon />} title={t('none')}>
              {t('noneDetail')}
            </Nothing>
          ) : (
            <>
              <Sum total={total} shown={rows.length} />
              <Days rows={rows} />
            </>
          )
        }
      </Answer>
    </Page>
  )
}
