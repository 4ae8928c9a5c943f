/** Shows that the player could not play: why, since when, and the way to let one try again. */
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Mark, SET_ASIDE_AFTER } from '../../../electron/contract/plays.ts'
import type { Show } from '../../../electron/contract/shows.ts'
import { client, station } from '../../client/station.ts'
import { RefreshIcon } from '../../components/icons/action.tsx'
import { Action } from '../desk/density.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { useMoment } from '../form/useMoment.ts'
import { useMay } from '../gate/session.ts'
import styles from './Shows.module.css'

export const useMarks = (): ReadonlyMap<string, Mark> => {
  const { data } = useQuery(station.plays.state.queryOptions())
  return useMemo(() => new Map(data?.marks.map(mark => [mark.show, mark])), [data])
}

export const MarkLine = ({ mark: { reason, at, count } }: { mark: Mark }) => {
  const { t } = useTranslation(['console', 'shows'])
  const { moment } = useMoment()
  const why = t(`shows:fault.${reason}`)
  return (
    <span className={styles.mark}>
      {t('console:shows.failed', { why, time: moment(at) })}
      {count >= SET_ASIDE_AFTER && ` ${t('console:shows.setAside', { count })}`}
    </span>
  )
}

export const TryAgain = ({ show: { id, title } }: { show: Show }) => {
  const { t } = useTranslation('console')
  const may = useMay()
  const say = useSay()
  const { attempt } = useAttempt()
  if (!may('editor') && !may('technician')) return null
  const tryAgain = () =>
    attempt(async () => {
      await client.plays.tryAgain({ show: id })
      say({ text: t('shows.triesAgain', { title }) })
    })
  return (
    <Action icon={<RefreshIcon />} aria-label={t('shows.tryAgainOf', { title })} onPress={tryAgain}>
      {t('shows.tryAgain')}
    </Action>
  )
}
