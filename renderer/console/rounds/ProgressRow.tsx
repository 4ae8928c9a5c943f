/** Says where one item of a closed round stands. */
import { useTranslation } from 'react-i18next'
import { type Dish, type ListedRound, STAGES } from '../../../electron/contract/round.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { Note } from '../../components/Note.tsx'
import { Select } from '../../components/Select.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Action } from '../desk/density.tsx'
import { TwoVersions } from '../form/TwoVersions.tsx'
import { useTakeTheirs } from '../form/useTakeTheirs.ts'
import { DishWords } from './DishWords.tsx'
import { ProgressClashes } from './ProgressClashes.tsx'
import { ProgressPlan } from './ProgressPlan.tsx'
import styles from './Rounds.module.css'
import { isChanged, isPlanned, progressOf } from './round.rules.ts'
import { useProgressFields } from './useProgressFields.ts'
import { useProgressForm } from './useProgressForm.ts'
import { useRoundError } from './useRoundError.ts'

export interface ProgressRowProps {
  round: ListedRound
  dish: Dish
}

interface HeardProps extends ProgressRowProps {
  /** What became known of the item: orders and ratings. */
  heard: string | undefined
}

export const ProgressRow = ({ round, dish, heard }: HeardProps) => {
  const { t } = useTranslation('console')
  const errorText = useRoundError()
  const { words } = useLanguage()
  const form = useProgressForm({ round, dish })
  const { element, values, change, problems, submit, pending, error, theirs } = form
  const fields = useProgressFields(round)
  const takeTheirs = useTakeTheirs(form)
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
      {theirs && (
        <div className={styles.alarm}>
          <TwoVersions
            fields={fields}
            mine={values}
            theirs={theirs}
            by={null}
            onChange={change}
            onTakeTheirs={takeTheirs}
          />
        </div>
      )}
      {error && !theirs && (
        <div className={styles.alarm}>
          <Note tone="alarm">{errorText(error)}</Note>
        </div>
      )}
    </form>
  )
}
