/** Says where one item of a closed round stands. */
import { useTranslation } from 'react-i18next'
import {
  type Dish,
  type ListedRound,
  type Progress,
  type Round,
  STAGES,
} from '../../../electron/contract/rounds.ts'
import { client } from '../../client/station.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { Note } from '../../components/Note.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Action } from '../desk/density.tsx'
import { useSay } from '../desk/say.tsx'
import { useForm } from '../form/useForm.ts'
import { DishWords } from './DishWords.tsx'
import { ProgressClashes } from './ProgressClashes.tsx'
import { ProgressPlan } from './ProgressPlan.tsx'
import styles from './Rounds.module.css'
import { checkProgress, isChanged, isPlanned, type ProgressValues, progressOf } from './round.rules.ts'
import { useRoundError } from './useRoundError.ts'

export interface ProgressRowProps {
  round: ListedRound
  dish: Dish
}

const useProgressForm = ({ round, dish }: ProgressRowProps) => {
  const { t } = useTranslation('console')
  const { words } = useLanguage()
  const say = useSay()
  return useForm<ProgressValues, Progress, Round>({
    room: 'progress',
    item: `${round.id}/${dish.id}`,
    initial: progressOf(round, dish.id),
    check: values => checkProgress(dish.id, values),
    send: progress => client.rounds.progress({ ...progress, id: round.id, revision: round.revision }),
    onSaved: () => say({ text: t('rounds.stageSaved', { dish: words(dish.title) }) }),
  })
}

interface HeardProps extends ProgressRowProps {
  /** What became known of the item: orders and ratings. */
  heard: string | undefined
}

export const ProgressRow = ({ round, dish, heard }: HeardProps) => {
  const { t } = useTranslation('console')
  const errorText = useRoundError()
  const { words } = useLanguage()
  const { element, values, change, problems, submit, pending, error } = useProgressForm({ round, dish })
  const changed = isChanged(progressOf(round, dish.id), values)
  const declined = values.stage === 'declined'
  return (
    <form
      ref={element}
      className={styles.progress}
      aria-label={words(dish.title)}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <DishWords dish={dish} word={heard} />
      <Select
        label={t('rounds.stage')}
        labelHidden
        value={values.stage}
        onChange={stage => change({ stage })}
        options={STAGES.map(stage => ({ value: stage, label: t(`rounds.stages.${stage}`) }))}
      />
      {isPlanned(values.stage) && (
        <ProgressPlan round={round} dish={dish} values={values} onChange={change} />
      )}
      <TextField
        label={t(declined ? 'rounds.reason' : 'rounds.note')}
        labelHidden
        placeholder={t(declined ? 'rounds.reasonExample' : 'rounds.noteExample')}
        value={values.note}
        onChange={note => change({ note })}
        error={
          problems.note &&
          t(
            problems.note.kind === 'tooLong' && problems.note.limit > 0
              ? 'rounds.noteLong'
              : 'rounds.reasonNeeded',
          )
        }
      />
      <Action type="submit" tone="rail" icon={<CheckIcon />} isDisabled={!changed}>
        {t(pending ? 'form.saving' : 'form.save')}
      </Action>
      <ProgressClashes round={round} dish={dish} />
      {error && (
        <div className={styles.alarm}>
          <Note tone="alarm">{errorText(error)}</Note>
        </div>
      )}
    </form>
  )
}
