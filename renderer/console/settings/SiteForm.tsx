/** The fields of the site. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Site, SiteFields } from '../../../electron/contract/site.ts'
import { placeName } from '../../../electron/contract/siteFields.ts'
import { client } from '../../client/station.ts'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { DateTimeField } from '../../components/DateTimeField.tsx'
import { TextField } from '../../components/TextField.tsx'
import { useSay } from '../desk/say.tsx'
import { Conflict } from '../form/Conflict.tsx'
import { FormShell } from '../form/FormShell.tsx'
import { Two } from '../form/Two.tsx'
import { useForm } from '../form/useForm.ts'
import { useProblemText } from '../form/useProblemText.ts'
import { ScreenFields } from './ScreenFields.tsx'
import { ShiftFields } from './ShiftFields.tsx'
import { checkSite, placeRenamed, type SiteValues, valuesOf } from './site.rules.ts'

const useSiteForm = (site: Site) => {
  const { t } = useTranslation('console')
  const say = useSay()
  const [initial] = useState(() => valuesOf(site))
  const form = useForm<SiteValues, SiteFields, Site>({
    room: 'settings',
    item: 'site',
    initial,
    check: checkSite,
    send: (fields, { revision }) => client.site.update({ ...fields, revision }),
    onSaved: saved => {
      form.restart(valuesOf(saved))
      say({ text: t('form.saved') })
    },
  })
  return form
}

type Form = ReturnType<typeof useSiteForm>

const Names = ({ form: { values, change, problems } }: { form: Form }) => {
  const { t } = useTranslation('console')
  const problem = useProblemText(problems)
  return (
    <>
      <Two>
        <TextField
          label={t('settings.mine')}
          value={values.mine}
          onChange={mine => change({ mine })}
          error={problem('mine', t('settings.mine'))}
        />
        <TextField
          label={t('settings.place')}
          value={placeName(values)}
          onChange={name => change({ places: placeRenamed(values, name) })}
          hint={t('settings.placeHint')}
          error={problem('places.0.name', t('settings.place'))}
        />
      </Two>
      <Two>
        <ChoiceGroup
          label={t('settings.language')}
          value={values.language}
          onChange={language => change({ language })}
          choices={[
            { value: 'zh-CN', label: '中文' },
            { value: 'en', label: 'English' },
          ]}
        />
        <DateTimeField
          of="day"
          label={t('settings.safeSince')}
          value={values.safeSince}
          onChange={safeSince => change({ safeSince })}
          hint={t('settings.safeSinceHint')}
          error={problem('safeSince', t('settings.safeSince'))}
        />
      </Two>
    </>
  )
}

export const SiteForm = ({ site }: { site: Site }) => {
  const { t } = useTranslation('console')
  const form = useSiteForm(site)
  const again = () => form.restart(valuesOf(site))
  return (
    <FormShell
      {...form}
      label={t('settings.site')}
      submitLabel={t('form.save')}
      onSubmit={form.submit}
      onCancel={again}
      onDiscard={again}
      conflict={
        <Conflict
          theirs={`${site.mine} · ${placeName(site)}`}
          onKeepMine={() => form.submitWith({ revision: site.revision })}
          onTakeTheirs={again}
        />
      }
    >
      <Names form={form} />
      <ScreenFields values={form.values} onChange={form.change} problems={form.problems} />
      <ShiftFields
        shifts={form.values.shifts}
        onChange={shifts => form.change({ shifts })}
        problems={form.problems}
      />
    </FormShell>
  )
}
