/** Helps to write a warning: asks for each fact that it has to say, shows what is missing, and writes the line. */
import { useTranslation } from 'react-i18next'
import { DateTimeField } from '../../../components/DateTimeField.tsx'
import { CheckIcon } from '../../../components/icons/action.tsx'
import { WarningIcon } from '../../../components/icons/fact.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { Action } from '../../desk/density.tsx'
import { QuickChoices } from '../../form/QuickChoices.tsx'
import { Two } from '../../form/Two.tsx'
import type { Warning } from './useWarning.ts'
import styles from './WarningAid.module.css'
import { WARNING_FACTS, type WarningFields } from './warning.rules.ts'

const KINDS = ['rain', 'wind', 'lightning', 'heat', 'cold', 'fog', 'ice', 'gas', 'water', 'outage'] as const

interface FactsProps {
  fields: WarningFields
  onFill: Warning['fill']
}

const Kind = ({ fields, onFill }: FactsProps) => {
  const { t } = useTranslation('warning')
  return (
    <div className={styles.kind}>
      <TextField label={t('fact.kind')} value={fields.kind} onChange={kind => onFill({ kind })} />
      <QuickChoices label={t('kinds')}>
        {KINDS.map(kind => (
          <Action key={kind} onPress={() => onFill({ kind: t(`kind.${kind}`) })}>
            {t(`kind.${kind}`)}
          </Action>
        ))}
      </QuickChoices>
    </div>
  )
}

const Facts = ({ fields, onFill }: FactsProps) => {
  const { t } = useTranslation('warning')
  const words = (name: 'area' | 'watch' | 'deed' | 'issuer') => (
    <TextField
      label={t(`fact.${name}`)}
      placeholder={t(`example.${name}`)}
      value={fields[name]}
      onChange={value => onFill({ [name]: value })}
    />
  )
  const moment = (name: 'from' | 'issued') => (
    <DateTimeField
      of="moment"
      label={t(`fact.${name}`)}
      value={fields[name]}
      onChange={value => onFill({ [name]: value })}
    />
  )
  return (
    <>
      <Two>
        {moment('from')}
        {words('area')}
      </Two>
      {words('watch')}
      {words('deed')}
      <Two>
        {words('issuer')}
        {moment('issued')}
      </Two>
    </>
  )
}

/** The level is asked for below, by the form itself. */
const Checklist = ({ missing }: Pick<Warning, 'missing'>) => {
  const { t } = useTranslation('warning')
  return (
    <ul className={styles.list} aria-label={t('required')}>
      {WARNING_FACTS.map(fact => (
        <li key={fact} data-missing={missing.includes(fact) || undefined}>
          {missing.includes(fact) ? <WarningIcon /> : <CheckIcon />}
          {missing.includes(fact) ? t('missing', { fact: t(`fact.${fact}`) }) : t(`fact.${fact}`)}
        </li>
      ))}
    </ul>
  )
}

export const WarningAid = ({ warning }: { warning: Warning }) => {
  const { t } = useTranslation('warning')
  const { fields } = warning
  if (!fields)
    return (
      <div>
        <Action icon={<WarningIcon />} onPress={warning.toggle}>
          {t('open')}
        </Action>
      </div>
    )
  return (
    <section className={styles.aid} aria-label={t('title')}>
      <header className={styles.head}>
        <h3>{t('title')}</h3>
        <Action onPress={warning.toggle}>{t('close')}</Action>
      </header>
      <p className={styles.hint}>{t('hint')}</p>
      <Kind fields={fields} onFill={warning.fill} />
      <Facts fields={fields} onFill={warning.fill} />
      <Checklist missing={warning.missing} />
      {!warning.follows && (
        <div className={styles.again}>
          <span className={styles.hint}>{t('otherwise')}</span>
          <Action onPress={warning.rewrite}>{t('rewrite')}</Action>
        </div>
      )}
    </section>
  )
}
