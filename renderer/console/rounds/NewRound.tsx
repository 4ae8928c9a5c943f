/** Makes a round: what is on its menu, its rules, when it closes; perhaps like an earlier one. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Catalogue } from '../../../electron/contract/activities.ts'
import type { Round, RoundDraft } from '../../../electron/contract/round.ts'
import type { Suggestion } from '../../../electron/contract/roundResults.ts'
import { client } from '../../client/station.ts'
import { CategoryIcon } from '../../components/icons/category.tsx'
import { useMe } from '../approvals/useMe.ts'
import { Action } from '../desk/density.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { useSay } from '../desk/say.tsx'
import { FormShell } from '../form/FormShell.tsx'
import { StepActions, usualStep } from '../form/StepActions.tsx'
import { useForm } from '../form/useForm.ts'
import { useProblemText } from '../form/useProblemText.ts'
import { MenuChoice } from './MenuChoice.tsx'
import { RoundRules } from './RoundRules.tsx'
import { RoundTerms } from './RoundTerms.tsx'
import { checkRound, newRound, type RoundValues, roundLike, shelvesOf, suggestedMenu } from './round.rules.ts'
import { useSuggestionWords } from './useSuggestionWords.ts'

interface NewRoundProps {
  catalogue: Catalogue
  /** The round whose menu and rules the new one begins with. */
  like: Round | undefined
  /** The newest round, whose menu and rules can be taken over. */
  last: Round | undefined
  suggestions: readonly Suggestion[]
}

/** A new round begins with what follows from the last ones. */
const beginning = ({ catalogue, like, suggestions }: NewRoundProps): RoundValues =>
  like
    ? roundLike(like, catalogue, new Date())
    : { ...newRound(new Date(), catalogue), activities: suggestedMenu(suggestions) }

const useRoundForm = (props: NewRoundProps) => {
  const { t } = useTranslation('console')
  const say = useSay()
  const [, navigate] = useLocation()
  const [initial] = useState(() => beginning(props))
  return useForm<RoundValues, RoundDraft, Round>({
    room: 'rounds',
    item: 'new',
    initial,
    check: checkRound,
    send: (draft, _, saving) => client.rounds.create({ ...draft, ...saving }),
    onSaved: (round, { step }) => {
      say({ text: t(step === 'draft' ? 'rounds.made' : 'rounds.madeFor', { number: round.number }) })
      navigate(`/rounds/${round.id}`)
    },
  })
}

type RoundForm = ReturnType<typeof useRoundForm>

const NoActivities = () => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  return (
    <Nothing
      icon={<CategoryIcon name="chess" />}
      title={t('rounds.noActivities')}
      action={<Action onPress={() => navigate('/activities')}>{t('rounds.toActivities')}</Action>}
    >
      {t('rounds.noActivitiesDetail')}
    </Nothing>
  )
}

const Sources = ({ last, suggestions, catalogue, form }: NewRoundProps & { form: RoundForm }) => {
  const { t } = useTranslation('cycle')
  const suggested = suggestedMenu(suggestions)
  return (
    <>
      {suggested.length > 0 && (
        <Action onPress={() => form.change({ activities: suggested })}>{t('menu.suggested')}</Action>
      )}
      {last && (
        <Action onPress={() => form.change(roundLike(last, catalogue, new Date()))}>
          {t('menu.last', { number: last.number })}
        </Action>
      )}
    </>
  )
}

export const NewRound = (props: NewRoundProps) => {
  const { catalogue, suggestions } = props
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  const me = useMe()
  const form = useRoundForm(props)
  const why = useSuggestionWords(suggestions)
  const problem = useProblemText(form.problems)
  const shelves = shelvesOf(catalogue)
  if (shelves.length === 0) return <NoActivities />
  return (
    <FormShell
      {...form}
      label={t('rounds.new')}
      onSubmit={() => form.submit(usualStep(me))}
      onCancel={() => navigate('/rounds')}
      onDiscard={() => form.restart(beginning(props))}
      actions={<StepActions me={me} {...form} emergencies={false} onStep={form.submit} />}
    >
      <RoundRules values={form.values} onChange={form.change} problems={form.problems} />
      <RoundTerms {...form} catalogue={catalogue} onChange={form.change} />
      <MenuChoice
        shelves={shelves}
        value={form.values.activities}
        onChange={activities => form.change({ activities })}
        error={problem('activities', t('rounds.menu'))}
        why={why}
        sources={<Sources {...props} form={form} />}
      />
    </FormShell>
  )
}
