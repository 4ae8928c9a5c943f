/** The rounds, newest first. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ListedRound } from '../../../electron/contract/round.ts'
import { PlusIcon } from '../../components/icons/action.tsx'
import { CalendarIcon } from '../../components/icons/fact.tsx'
import { Row, Rows } from '../../components/Row.tsx'
import { Action } from '../desk/density.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { Page } from '../desk/Page.tsx'
import { DraftsNote } from '../form/DraftsNote.tsx'
import styles from './Rounds.module.css'
import { RoundTag } from './RoundTag.tsx'
import { useRoundWords } from './useRoundWords.ts'

const New = () => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  return (
    <Action tone="rail" icon={<PlusIcon />} onPress={() => navigate('/rounds/new')}>
      {t('rounds.new')}
    </Action>
  )
}

const RoundRow = ({ round }: { round: ListedRound }) => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  const { closing, facts } = useRoundWords()
  const number = t('rounds.number', { number: round.number })
  const look = t(round.state === 'closed' ? 'rounds.progress' : 'rounds.look')
  return (
    <Row
      quiet={round.state === 'closed'}
      state={<RoundTag round={round} />}
      actions={
        <Action aria-label={`${look} ${number}`} onPress={() => navigate(`/rounds/${round.id}`)}>
          {look}
        </Action>
      }
    >
      <strong className={styles.number}>{number}</strong>
      <span className={styles.meta}>{[...facts(round), closing(round)].join(' · ')}</span>
    </Row>
  )
}

export const RoundList = ({ rounds }: { rounds: ListedRound[] }) => {
  const { t } = useTranslation('console')
  return (
    <Page title={t('rounds.title')} detail={t('rounds.detail')} action={<New />}>
      <DraftsNote room="rounds" />
      {rounds.length === 0 ? (
        <Nothing icon={<CalendarIcon />} title={t('rounds.none')}>
          {t('rounds.noneDetail')}
        </Nothing>
      ) : (
        <Rows label={t('rounds.title')}>
          {rounds.map(round => (
            <RoundRow round={round} key={round.id} />
          ))}
        </Rows>
      )}
    </Page>
  )
}
