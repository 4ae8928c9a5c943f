/** A day in words: what plays from when to when, where nothing is planned, and which blocks give way. */
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Block, DayPlan, Playlist } from '../../../electron/contract/programme.ts'
import type { Airing } from '../../../electron/contract/when.ts'
import { timeWords } from '../form/moment.rules.ts'
import { useKeptSearch } from '../form/useAddress.ts'
import type { DayRow } from './day.rules.ts'
import styles from './Programme.module.css'

export interface DayRowsProps {
  plan: DayPlan
  rows: readonly DayRow[]
  blocks: readonly Block[]
  playlists: readonly Playlist[]
}

/** The end of the day is 24:00, not the midnight of the next one. */
const useTimes = (day: Airing) => {
  const { i18n } = useTranslation()
  const time = (instant: string) => (instant === day.end ? '24:00' : timeWords(instant, i18n.language))
  return ({ start, end }: Airing) => `${time(start)} – ${time(end)}`
}

const Yielding = ({ row, plan, blocks }: { row: DayRow } & Pick<DayRowsProps, 'plan' | 'blocks'>) => {
  const { t } = useTranslation('programme')
  const times = useTimes(plan)
  return row.yielding.map(one => (
    <span className={styles.yields} key={`${one.block} ${one.start}`}>
      {t(row.kind === 'quiet' ? 'day.silenced' : 'day.yields', {
        title: blocks.find(({ id }) => id === one.block)?.title,
        times: times(one),
      })}
    </span>
  ))
}

const Playing = ({ block, list }: { block: Block; list: Playlist | undefined }) => {
  const { t } = useTranslation('programme')
  const search = useKeptSearch()
  return (
    <>
      <Link className={styles.link ?? ''} href={`/programme/${block.id}${search}`}>
        {block.title}
      </Link>
      <span className={styles.meta}>
        {list?.title} · {t(block.loops ? 'block.loops' : 'block.once')}
      </span>
    </>
  )
}

export const DayRows = ({ plan, rows, blocks, playlists }: DayRowsProps) => {
  const { t } = useTranslation('programme')
  const times = useTimes(plan)
  return (
    <ol className={styles.day} aria-label={t('day.rows')}>
      {rows.map(row => {
        const block = blocks.find(({ id }) => id === row.block)
        return (
          <li key={row.start} className={styles.stretch} data-kind={row.kind}>
            <span className={styles.times}>{times(row)}</span>
            <span className={styles.words}>
              {block ? (
                <Playing block={block} list={playlists.find(({ id }) => id === block.playlist)} />
              ) : (
                <span>{t(row.kind === 'quiet' ? 'day.quiet' : 'day.gap')}</span>
              )}
              <Yielding row={row} plan={plan} blocks={blocks} />
            </span>
          </li>
        )
      })}
    </ol>
  )
}
