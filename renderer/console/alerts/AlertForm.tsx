/** The second step: the words, as the screens will show them; the third asks why and takes over the screens. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ALERT_KINDS, ALERT_LEVELS, ALERT_LIMITS } from '../../../electron/contract/alertWords.ts'
import { graphemes } from '../../../electron/contract/common.ts'
import { client } from '../../client/station.ts'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { DateTimeField } from '../../components/DateTimeField.tsx'
import { AlertKindIcon, SirenIcon } from '../../components/icons/alert.tsx'
import { LevelIcon } from '../../components/icons/level.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Action } from '../desk/density.tsx'
import { useSay } from '../desk/say.tsx'
import { FormShell } from '../form/FormShell.tsx'
import { PlacesField } from '../form/PlacesField.tsx'
import { toLocal } from '../form/period.rules.ts'
import { ReasonDialog } from '../form/ReasonDialog.tsx'
import { useForm } from '../form/useForm.ts'
import { useProblemText } from '../form/useProblemText.ts'
import { AlertFace } from './AlertFace.tsx'
import styles from './Alerts.module.css'
import { type AlertValues, checkAlert, QUICK_HOURS, type Template, valuesOf } from './alert.rules.ts'

const useAlertForm = (template: Template) => {
  const { t } = useTranslation('alerts')
  const say = useSay()
  const [, navigate] = useLocation()
  const [initial] = useState(() =>
    valuesOf(
      template,
      {
        headline: template === 'blank' ? '' : t(`templates.${template}.headline`),
        instruction: template === 'blank' ? '' : t(`templates.${template}.instruction`),
        issuer: t('templates.issuer'),
      },
      crypto.randomUUID(),
    ),
  )
  return useForm({
    room: 'alerts',
    item: template,
    initial,
    check: checkAlert,
    send: (words, { id }, { reason }) => client.alerts.raise({ ...words, id, reason }),
    onSaved: ({ headline }) => {
      say({ text: t('desk.raised', { headline }) })
      navigate('/alerts')
    },
  })
}

type Form = ReturnType<typeof useAlertForm>

const Words = ({ form: { values, change, problems } }: { form: Form }) => {
  const { t } = useTranslation('alerts')
  const problem = useProblemText(problems)
  const field = (name: 'headline' | 'area' | 'instruction' | 'issuer', lines = 1) => {
    const count = graphemes(values[name].trim())
    return (
      <TextField
        label={t(`form.${name}`)}
        hint={t(`form.${name}Hint`)}
        lines={lines}
        value={values[name]}
        onChange={text => change({ [name]: text })}
        counter={{ text: `${count} / ${ALERT_LIMITS[name]}`, over: count > ALERT_LIMITS[name] }}
        error={problem(name, t(`form.${name}`))}
      />
    )
  }
  return (
    <>
      {field('headline')}
      {field('area')}
      {field('instruction', 4)}
      {field('issuer')}
    </>
  )
}

const Until = ({ form: { values, change, problems } }: { form: Form }) => {
  const { t } = useTranslation('alerts')
  const problem = useProblemText(problems)
  const inHours = (hours: number) => toLocal(new Date(Date.now() + hours * 3_600_000))
  return (
    <div className={styles.part}>
      <DateTimeField
        of="moment"
        label={t('form.expires')}
        hint={t('form.expiresHint')}
        value={values.expires}
        onChange={expires => change({ expires })}
        error={problem('expires', t('form.expires'))}
      />
      <div className={styles.quick}>
        <Action onPress={() => change({ expires: '' })}>{t('desk.untilLifted')}</Action>
        {QUICK_HOURS.map(hours => (
          <Action key={hours} onPress={() => change({ expires: inHours(hours) })}>
            {t('form.hours', { count: hours })}
          </Action>
        ))}
      </div>
    </div>
  )
}

const Kinds = ({ values, change }: Pick<Form, 'values' | 'change'>) => {
  const { t } = useTranslation('alerts')
  return (
    <>
      <ChoiceGroup
        label={t('form.drill')}
        value={values.drill ? 'drill' : 'real'}
        onChange={choice => change({ drill: choice === 'drill' })}
        choices={[
          { value: 'real', label: t('form.isReal') },
          { value: 'drill', label: t('form.isDrill') },
        ]}
      />
      <ChoiceGroup
        label={t('form.level')}
        value={values.level}
        onChange={level => change({ level })}
        choices={ALERT_LEVELS.map(level => ({
          value: level,
          label: t(`level.${level}`),
          icon: <LevelIcon level={level} plain={level === values.level} />,
          tone: level,
        }))}
      />
      <ChoiceGroup
        label={t('form.kind')}
        value={values.kind}
        onChange={kind => change({ kind })}
        choices={ALERT_KINDS.map(kind => ({
          value: kind,
          label: t(`kind.${kind}`),
          icon: <AlertKindIcon name={kind} />,
        }))}
      />
    </>
  )
}

const preview = (values: AlertValues) => <AlertFace words={values} raisedAt={new Date().toISOString()} />

export const AlertForm = ({ template }: { template: Template }) => {
  const { t } = useTranslation('alerts')
  const [, navigate] = useLocation()
  const [asking, setAsking] = useState(false)
  const form = useAlertForm(template)
  const { values } = form
  const ask = () => {
    if (form.isReady()) setAsking(true)
  }
  const raise = (reason: string) => {
    setAsking(false)
    form.submit('urgent', reason)
  }
  const kind = values.drill ? 'drill' : 'real'
  return (
    <>
      <FormShell
        {...form}
        label={t('desk.new')}
        onSubmit={ask}
        onCancel={() => navigate('/alerts')}
        onDiscard={() => form.restart({ ...values, ...valuesOf(template, values, values.id) })}
        preview={preview(values)}
        actions={
          <Action tone="alarm" type="submit" icon={<SirenIcon />}>
            {t('desk.next')}
          </Action>
        }
      >
        <Kinds {...form} />
        <Words form={form} />
        <PlacesField value={values.places} onChange={places => form.change({ places })} />
        <Until form={form} />
      </FormShell>
      {asking && (
        <ReasonDialog
          title={t(`desk.raiseTitle.${kind}`, { headline: values.headline })}
          follows={t(`desk.raiseFollows.${kind}`)}
          label={t('desk.reason')}
          example={t('desk.raiseExample')}
          confirm={t(`desk.raiseConfirm.${kind}`)}
          tone="alarm"
          usual={
            values.drill
              ? [t('desk.usualRaise.drill')]
              : [t('desk.usualRaise.phone'), t('desk.usualRaise.monitor'), t('desk.usualRaise.seen')]
          }
          onConfirm={raise}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
