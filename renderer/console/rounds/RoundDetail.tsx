/** One round: its facts, what can be done with it, its menu or the progress of each item. */
import { useTranslation } from 'react-i18next'
import type { ListedRound } from '../../../electron/contract/rounds.ts'
import { Page, Panel } from '../desk/Page.tsx'
import { useMoment } from '../form/useMoment.ts'
import { DishWords } from './DishWords.tsx'
import { ProgressRow } from './ProgressRow.tsx'
import { RoundActions } from './RoundActions.tsx'
import styles from './Rounds.module.css'
import { RoundTag } from './RoundTag.tsx'
import { useRoundWords } from './useRoundWords.ts'

const Facts = ({ round }: { round: ListedRound }) => {
  const { t } = useTranslation('console')
  const { rules } = useRoundWords()
  const { moment } = useMoment()
  return (
    <Panel>
      <dl className={styles.facts}>
        {round.state !== 'draft' && (
          <div>
            <dt>{t('rounds.turnoutWord')}</dt>
            <dd className={styles.turnout}>{round.turnout}</dd>
          </div>
        )}
        <div>
          <dt>{t('rounds.close')}</dt>
          <dd>{moment(round.closesAt)}</dd>
        </div>
        <div>
          <dt>{t('rounds.menu')}</dt>
          <dd>{t('rounds.dishes', { dishes: round.dishes.length })}</dd>
        </div>
        <div>
          <dt>{t('rounds.rules')}</dt>
          <dd>
            {[t('rounds.picks', { picks: round.settings.picksPerWorker }), ...rules(round)].join(
              t('separator'),
            )}
          </dd>
        </div>
      </dl>
    </Panel>
  )
}

const Menu = ({ round }: { round: ListedRound }) => {
  const { t } = useTranslation('console')
  return (
    <ul className={styles.menu} aria-label={t('rounds.menu')}>
      {round.dishes.map(dish => (
        <li key={dish.id}>
          <DishWords dish={dish} />
        </li>
      ))}
    </ul>
  )
}

const Stages = ({ round }: { round: ListedRound }) => {
  const { t } = useTranslation('console')
  return (
    <section className={styles.stages} aria-label={t('rounds.progress')}>
      {round.dishes.map(dish => (
        <ProgressRow key={dish.id} round={round} dish={dish} />
      ))}
    </section>
  )
}

export const RoundDetail = ({ round }: { round: ListedRound }) => {
  const { t } = useTranslation('console')
  return (
    <Page
      title={t('rounds.number', { number: round.number })}
      detail={t(`rounds.stateDetail.${round.state}`)}
      back="/rounds"
      action={
        <>
          <RoundTag state={round.state} />
          <RoundActions round={round} />
        </>
      }
    >
      <Facts round={round} />
      {round.state === 'closed' ? <Stages round={round} /> : <Menu round={round} />}
    </Page>
  )
}
