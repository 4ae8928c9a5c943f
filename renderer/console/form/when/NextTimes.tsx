/** The next five times on the screens, asked of the station, whose clock, meals and shifts decide. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { When } from '../../../../electron/contract/when.ts'
import { useSite } from '../../../client/site.ts'
import { station } from '../../../client/station.ts'
import { CalendarIcon, WarningIcon } from '../../../components/icons/fact.tsx'
import { Note } from '../../../components/Note.tsx'
import { toInstant } from '../period.rules.ts'
import { useSettled } from '../useSettled.ts'
import { useAiringWords } from './useAiringWords.ts'
import styles from './When.module.css'
import { missingMeals } from './when.rules.ts'

export interface NextTimesProps {
  /** Local moments. */
  start: string
  end: string
  when: When
}

/** Null while something is not filled in. */
const questionOf = ({ start, end, when }: NextTimesProps) => {
  const [from, to] = [toInstant(start), toInstant(end)]
  const parsed = When.safeParse(when)
  return from !== '' && from < to && parsed.success ? { start: from, end: to, when: parsed.data } : null
}

const Missing = ({ when }: Pick<NextTimesProps, 'when'>) => {
  const { t } = useTranslation('when')
  const site = useSite()
  const missing = site ? missingMeals(when, site.meals) : []
  if (missing.length === 0) return null
  return (
    <Note tone="attention" icon={<WarningIcon />}>
      {t('missingMeals', { meals: missing.join(t('and')) })}
    </Note>
  )
}

export const NextTimes = (props: NextTimesProps) => {
  const { t } = useTranslation('when')
  const words = useAiringWords()
  const asked = useSettled(JSON.stringify(questionOf(props)))
  const question = JSON.parse(asked) as ReturnType<typeof questionOf>
  const airings = useQuery({
    ...station.screens.airings.queryOptions({
      input: question ?? { start: '', end: '', when: props.when },
      enabled: question !== null,
    }),
    placeholderData: keepPreviousData,
  }).data
  if (question === null) return <p className={styles.none}>{t('nextUnknown')}</p>
  return (
    <>
      <Missing when={props.when} />
      {airings?.length === 0 ? (
        <Note tone="attention" icon={<WarningIcon />}>
          {t('never')}
        </Note>
      ) : (
        <div className={styles.next}>
          <p className={styles.nextTitle}>
            <CalendarIcon />
            {t('next')}
          </p>
          <ol className={styles.times} aria-label={t('next')}>
            {airings?.map(airing => (
              <li key={airing.start}>{words(airing)}</li>
            ))}
          </ol>
        </div>
      )}
    </>
  )
}
