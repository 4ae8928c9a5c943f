/** The settings of the LAN page: on or off, interface, port, names. */
import { useTranslation } from 'react-i18next'
import { type Lan, MOST_HOST_NAMES } from '../../../electron/contract/lan.ts'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { NumberField } from '../../components/NumberField.tsx'
import { Switch } from '../../components/Switch.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Action } from '../desk/density.tsx'
import { Conflict } from '../form/Conflict.tsx'
import { FormShell } from '../form/FormShell.tsx'
import { useProblemText } from '../form/useProblemText.ts'
import { interfaceChoices, nameProblem, valuesOf } from './lan.rules.ts'
import { TrustPanel } from './TrustPanel.tsx'
import { useLanForm } from './useLanForm.ts'

type Form = ReturnType<typeof useLanForm>

const InterfaceField = ({ lan, form: { values, change, problems } }: { lan: Lan; form: Form }) => {
  const { t } = useTranslation('lan')
  const words = { loopback: t('form.loopback'), absent: t('form.absent') }
  const choices = interfaceChoices(lan.interfaces, values.interface, words)
  if (choices.length === 0)
    return (
      <Note tone="attention" icon={<WarningIcon />}>
        {t('form.noInterfaces')}
      </Note>
    )
  return (
    <ChoiceGroup
      label={t('form.interface')}
      hint={t('form.interfaceHint')}
      error={problems.interface && t('form.interfaceMissing')}
      value={values.interface}
      onChange={chosen => change({ interface: chosen })}
      choices={choices}
    />
  )
}

const PortField = ({ form: { values, change, problems } }: { form: Form }) => {
  const { t } = useTranslation('lan')
  const problem = useProblemText(problems)
  return (
    <NumberField
      label={t('form.port')}
      hint={t('form.portHint')}
      error={problem('port', t('form.port'))}
      value={values.port}
      onChange={port => change({ port })}
      minValue={1}
      maxValue={65_535}
      formatOptions={{ useGrouping: false }}
    />
  )
}

const NamesField = ({ form: { values, change, problems } }: { form: Form }) => {
  const { t } = useTranslation('lan')
  const limit = MOST_HOST_NAMES
  const wrong = Object.keys(problems).some(name => name.startsWith('names'))
    ? nameProblem(values.names)
    : null
  return (
    <TextField
      label={t('form.names')}
      lines={2}
      hint={t('form.namesHint')}
      error={wrong ? t(`form.${wrong.kind}`, { limit, ...wrong }) : undefined}
      value={values.names}
      onChange={names => change({ names })}
      autoComplete="off"
      spellCheck="false"
    />
  )
}

const Outside = ({ form }: { form: Form }) => {
  const { t } = useTranslation(['lan', 'console'])
  if (form.outside.length === 0) return null
  return (
    <Note
      tone="attention"
      icon={<WarningIcon />}
      title={t('form.outside', { names: form.outside.join(t('console:separator')) })}
      actions={<Action onPress={form.saveWithNewAuthority}>{t('form.outsideDo')}</Action>}
    >
      {t('form.outsideDetail')}
    </Note>
  )
}

export const LanForm = ({ lan }: { lan: Lan }) => {
  const { t } = useTranslation(['lan', 'console'])
  const form = useLanForm(lan)
  const again = () => form.restart(valuesOf(lan))
  return (
    <FormShell
      {...form}
      label={t('form.label')}
      submitLabel={t('console:form.save')}
      onSubmit={form.submit}
      onCancel={again}
      onDiscard={again}
      preview={<TrustPanel lan={lan} />}
      conflict={
        <Conflict
          theirs={t('form.theirs', { interface: lan.interface, port: lan.port })}
          onKeepMine={() => form.submitWith({ revision: lan.revision })}
          onTakeTheirs={again}
        />
      }
    >
      <Switch isSelected={form.values.on} onChange={on => form.change({ on })}>
        {t('form.on')}
      </Switch>
      <InterfaceField lan={lan} form={form} />
      <PortField form={form} />
      <NamesField form={form} />
      <Outside form={form} />
      {form.cutsOff && (
        <Note tone="attention" icon={<WarningIcon />}>
          {t('form.breaks')}
        </Note>
      )}
    </FormShell>
  )
}
