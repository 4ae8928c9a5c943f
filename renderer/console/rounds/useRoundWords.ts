/** What a round is, in words. */
import { useTranslation } from 'react-i18next'
import type { ListedRound } from '../../../electron/contract/round.ts'
import { useMoment } from '../form/useMoment.ts'

export const useRoundWords = () => {
  const { t } = useTranslation('console')
  const { t: cycle } = useTranslation('cycle')
  const { moment } = useMoment()
  return {
    closing: ({ state, closesAt }: ListedRound) =>
      t(state === 'closed' ? 'rounds.closedAt' : 'rounds.closesAt', { moment: moment(closesAt) }),
    facts: ({ dishes, settings, turnout, state }: ListedRound) => [
      t('rounds.dishes', { dishes: dishes.length }),
      t('rounds.picks', { picks: settings.picksPerWorker }),
      ...(state === 'draft' ? [] : [t('rounds.turnout', { people: turnout })]),
    ],
    rules: ({ settings }: ListedRound) => [
      settings.capPerCategory === null
        ? t('rounds.noCap')
        : t('rounds.cap', { picks: settings.capPerCategory }),
      t(settings.tallyVisible ? 'rounds.tallyShown' : 'rounds.tallyHidden'),
      ...(settings.threshold === null ? [] : [t('rounds.thresholdWord', { people: settings.threshold })]),
      cycle(`electorate.words.${settings.electorate.kind}`),
      ...(settings.mayChange ? [cycle('mayChange.words')] : []),
    ],
  }
}
