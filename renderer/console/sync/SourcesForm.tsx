/** The settings of the sync: sources in their order, the share of the line, room on the disk, sharing. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SyncSettings, SyncState } from '../../../electron/contract/sync.ts'
import { client, station } from '../../client/station.ts'
import { PlusIcon } from '../../components/icons/action.tsx'
import { NumberField } from '../../components/NumberField.tsx'
import { Switch } from '../../components/Switch.tsx'
import { Action } from '../desk/density.tsx'
import { useSay } from '../desk/say.tsx'
import { FormShell } from '../form/FormShell.tsx'
import { Two } from '../form/Two.tsx'
import { useForm } from '../form/useForm.ts'
import { SourceRow } from './SourceRow.tsx'
import styles from './Sync.module.css'
import { checkSettings, isBadAddress, raised, type SettingsValues, valuesOf, withRow } from './sync.rules.ts'

const useSourcesForm = (settings: SyncSettings) => {
  const { t } = useTranslation('sync')
  const say = useSay()
  const queries = useQueryClient()
  const [initial] = useState(() => valuesOf(settings))
  const form = useForm<SettingsValues, SyncSettings, SyncState>({
    room: 'sync',
    item: 'sync',
    initial,
    check: checkSettings,
    send: sent => client.sync.configure(sent),
    onSaved: state => {
      queries.setQueryData(station.sync.state.queryKey(), state)
      form.restart(valuesOf(state.settings))
      say({ text: t('form.saved') })
    },
  })
  return form
}
type Form = ReturnType<typeof useSourcesForm>

const Sources = ({ form: { values, change, problems } }: { form: Form }) => {
  const { t } = useTranslation('sync')
  const { sources } = values
  const tried = Object.keys(problems).some(name => name.startsWith('sources'))
  return (
    <fieldset className={styles.sources}>
      <legend>{t('sources.title')}</legend>
      <p className={styles.hint}>{t('sources.hint')}</p>
      <ul>
        {sources.map((source, index) => (
          <SourceRow
            key={source.id}
            source={source}
            number={index + 1}
            error={tried && isBadAddress(source)}
            onChange={next => change({ sources: sources.with(index, next) })}
            onRaise={() => change({ sources: raised(sources, index) })}
            onRemove={() => change({ sources: sources.toSpliced(index, 1) })}
          />
        ))}
      </ul>
      <div>
        <Action icon={<PlusIcon />} onPress={() => change({ sources: withRow(sources) })}>
          {t('sources.add')}
        </Action>
      </div>
    </fieldset>
  )
}

export const SourcesForm = ({ settings }: { settings: SyncSettings }) => {
  const { t } = useTranslation('sync')
  const form = useSourcesForm(settings)
  const { values, change } = form
  const again = () => form.restart(valuesOf(settings))
  return (
    <FormShell
      {...form}
      label={t('form.label')}
      submitLabel={t('form.save')}
      onSubmit={form.submit}
      onCancel={again}
      onDiscard={again}
    >
      <Sources form={form} />
      <Two>
        <NumberField
          label={t('form.megabits')}
          hint={t('form.megabitsHint')}
          value={values.megabits}
          onChange={megabits => change({ megabits })}
          minValue={0}
          maxValue={10_000}
        />
        <NumberField
          label={t('form.gigabytes')}
          hint={t('form.gigabytesHint')}
          value={values.gigabytes}
          onChange={gigabytes => change({ gigabytes })}
          minValue={0}
          maxValue={100_000}
        />
      </Two>
      <Switch isSelected={values.share} onChange={share => change({ share })}>
        {t('form.share')}
      </Switch>
    </FormShell>
  )
}
