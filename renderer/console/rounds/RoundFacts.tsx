/** What a round is: when it closes, how much is on its menu, its rules. */
import { useTranslation } from 'react-i18next'
import type { ListedRound } from '../../../electron/contract/round.ts'
import { Panel } from '../desk/Page.tsx'
import { useMoment } from '../form/useMoment.ts'
import styles from './Rounds.module.css'
import { useRoundWords } from './useRoundWords.ts'

export const RoundFacts = ({ round }: { round: ListedRound }) => {
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
        {round.state === 'draft' && (
          <div>
            <dt>{t('rounds.opening')}</dt>
            <dd>
              {round.opensAt ? t('rounds.opensWhen', { moment: moment(round.opensAt) }) : t('rounds.byHand')}
            </dd>
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
