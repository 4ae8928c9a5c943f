/** 上菜榜: each item's place in the cycle; as many whole rows as fit, then the next page. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Results } from '../../../electron/contract/roundResults.ts'
import { station } from '../../client/station.ts'
import { ForwardIcon } from '../../components/icons/action.tsx'
import { Loader } from '../../components/Loader.tsx'
import { Pages } from '../../components/Pages.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { StageChip } from '../../components/StageChip.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { usePlan } from '../frame/usePlan.ts'
import { useRotation } from '../frame/useRotation.ts'
import { type StatusRow, statusRows } from './board.rules.ts'
import styles from './StatusBoard.module.css'

const PAGE_MS = 10_000

const Row = ({ row, title }: { row: StatusRow; title: string }) => {
  const { t } = useTranslation('board')
  const said = usePlan()(row, row)
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <b>{title}</b>
        {said && <span>{said}</span>}
      </div>
      <StageChip stage={row.stage}>{t(`stage.${row.stage}`)}</StageChip>
    </li>
  )
}

const Rows = ({ results }: { results: readonly Results[] }) => {
  const { t } = useTranslation('board')
  const { words } = useLanguage()
  const { page, setPages } = useRotation(1, () => PAGE_MS)
  const rows = statusRows(results)
  const dishes = new Map(
    results.flatMap(({ round }) => round.dishes.map(dish => [dish.id, words(dish.title)])),
  )
  if (rows.length === 0) {
    return (
      <div className={styles.empty}>
        <p>{t('emptyStatus')}</p>
        <p>{t('emptyStatusDetail')}</p>
      </div>
    )
  }
  return (
    <Pages page={page} onCount={setPages}>
      <ul>
        {rows.map(row => (
          <Row key={row.dish} row={row} title={dishes.get(row.dish) ?? row.dish} />
        ))}
      </ul>
    </Pages>
  )
}

const roundOf = (results: readonly Results[]) =>
  results.find(({ round }) => round.state === 'closed')?.round.number

export const StatusBoard = () => {
  const { t } = useTranslation(['board', 'common'])
  const [, navigate] = useLocation()
  const { data } = useQuery(station.rounds.results.queryOptions())
  const number = data && roundOf(data)
  return (
    <Pressable className={styles.board} onPress={() => navigate('/results')}>
      <div className={styles.head}>
        <h2>{t('results')}</h2>
        <span>{number !== undefined && t('round', { number })}</span>
        <ForwardIcon />
      </div>
      <div className={styles.rows}>
        <Loader data={data} pendingText={t('common:loading')}>
          {results => <Rows results={results} />}
        </Loader>
      </div>
    </Pressable>
  )
}
