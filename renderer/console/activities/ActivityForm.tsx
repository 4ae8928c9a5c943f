/** Writes or edits an activity of the catalogue. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Activity, Catalogue } from '../../../electron/contract/activities.ts'
import { CheckboxGroup } from '../../components/CheckboxGroup.tsx'
import { NumberField } from '../../components/NumberField.tsx'
import { Select } from '../../components/Select.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { FormShell } from '../form/FormShell.tsx'
import { PictureField } from '../form/PictureField.tsx'
import { Two } from '../form/Two.tsx'
import { TwoVersions } from '../form/TwoVersions.tsx'
import { useKeptSearch } from '../form/useAddress.ts'
import { useProblemText } from '../form/useProblemText.ts'
import { useTakeTheirs } from '../form/useTakeTheirs.ts'
import { Others } from '../presence/Others.tsx'
import { usePresence } from '../presence/usePresence.ts'
import { ActivityLimit } from './ActivityLimit.tsx'
import { ActivityStaging } from './ActivityStaging.tsx'
import { ActivityWords } from './ActivityWords.tsx'
import { useActivityFields } from './useActivityFields.ts'
import { useActivityForm } from './useActivityForm.ts'

type Form = ReturnType<typeof useActivityForm>

const Numbers = ({ form: { values, change, problems } }: { form: Form }) => {
  const { t } = useTranslation('console')
  const problem = useProblemText(problems)
  return (
    <Two>
      <NumberField
        label={t('activities.minutes')}
        value={values.minutes}
        onChange={minutes => change({ minutes })}
        minValue={5}
        maxValue={1_440}
        step={5}
        error={problem('minutes', t('activities.minutes'))}
      />
      <NumberField
        label={t('activities.threshold')}
        value={values.threshold}
        onChange={threshold => change({ threshold })}
        minValue={1}
        maxValue={10_000}
        hint={t('activities.thresholdHint')}
        error={problem('threshold', t('activities.threshold'))}
      />
    </Two>
  )
}

const Places = ({ form: { values, change, problems }, catalogue }: { form: Form; catalogue: Catalogue }) => {
  const { t } = useTranslation('console')
  const { words } = useLanguage()
  const problem = useProblemText(problems)
  const options = (list: Catalogue['venues']) =>
    list.map(({ id, name }) => ({ value: id, content: words(name) }))
  return (
    <>
      <CheckboxGroup
        label={t('activities.venues')}
        value={values.venues}
        onChange={venues => change({ venues })}
        options={options(catalogue.venues)}
        error={problem('venues', t('activities.venues'))}
      />
      <CheckboxGroup
        label={t('activities.slots')}
        value={values.slots}
        onChange={slots => change({ slots })}
        options={options(catalogue.slots)}
        error={problem('slots', t('activities.slots'))}
      />
    </>
  )
}

export const ActivityForm = ({
  activity,
  catalogue,
}: {
  activity: Activity | undefined
  catalogue: Catalogue
}) => {
  const { t } = useTranslation('console')
  const { words } = useLanguage()
  const [, navigate] = useLocation()
  const search = useKeptSearch()
  const form = useActivityForm(activity, catalogue)
  const fields = useActivityFields(catalogue)
  const takeTheirs = useTakeTheirs(form)
  const present = usePresence('activities', activity?.id ?? null)
  const { values, change } = form
  const problem = useProblemText(form.problems)
  return (
    <FormShell
      {...form}
      label={t(activity ? 'activities.edit' : 'activities.new')}
      submitLabel={t('form.save')}
      onSubmit={form.submit}
      onCancel={() => navigate(`/activities${search}`)}
      onDiscard={form.discard}
      standing={<Others present={present} />}
      versions={
        form.theirs && (
          <TwoVersions
            fields={fields}
            mine={values}
            theirs={form.theirs}
            by={null}
            onChange={change}
            onTakeTheirs={takeTheirs}
          />
        )
      }
    >
      <Select
        label={t('activities.category')}
        placeholder={t('activities.chooseCategory')}
        value={values.category}
        onChange={category => change({ category })}
        options={catalogue.categories.map(({ id, name }) => ({ value: id, label: words(name) }))}
        error={problem('category', t('activities.category'))}
      />
      <ActivityWords form={form} />
      <PictureField
        label={t('form.picture')}
        value={values.picture}
        onChange={picture => change({ picture })}
      />
      <Numbers form={form} />
      <ActivityLimit form={form} />
      <Places form={form} catalogue={catalogue} />
      <ActivityStaging form={form} />
    </FormShell>
  )
}
