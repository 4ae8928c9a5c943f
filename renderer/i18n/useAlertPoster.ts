/** What an alert says, in the words of the page, for the poster that shows it. */
import { useTranslation } from 'react-i18next'
import type { AlertWords } from '../../electron/contract/alertWords.ts'
import { stepsOf } from '../components/alert/poster.rules.ts'
import { clockTime } from './clockTime.ts'

type Said = Pick<AlertWords, 'level' | 'kind' | 'drill' | 'headline' | 'area' | 'instruction' | 'issuer'>

export const useAlertPoster = () => {
  const { t, i18n } = useTranslation('alerts')
  return (alert: Said, raisedAt: string, evacuation: string | null) => ({
    level: alert.level,
    levelWord: t(`level.${alert.level}`),
    kind: alert.kind,
    kindWord: t(`kind.${alert.kind}`),
    drill: alert.drill ? { word: t('drill'), detail: t('drillDetail') } : null,
    headline: alert.headline,
    where: { label: t('where'), text: alert.area },
    what: { label: t('what'), steps: stepsOf(alert.instruction) },
    issued: t('issued', { issuer: alert.issuer, moment: clockTime(raisedAt, i18n.language) }),
    picture: evacuation === null ? null : { src: evacuation, label: t('evacuation') },
  })
}
