/** 身份识别: how the numbers of cards and employees are written, with a field to try it. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { CODED_FORMATS, isReversible } from '../../../../electron/contract/cardFormats.ts'
import { CARD_FORMATS, type Identity } from '../../../../electron/contract/identity.ts'
import { SITE_RANGES } from '../../../../electron/contract/siteRanges.ts'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { ChoiceGroup } from '../../../components/ChoiceGroup.tsx'
import { CardSwipeIcon } from '../../../components/icons/identify.tsx'
import { Select } from '../../../components/Select.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { Action } from '../../desk/density.tsx'
import { Two } from '../../form/Two.tsx'
import { bitsToChoose, withFormat, withLists } from '../identity.rules.ts'
import { NumbersNote } from '../NumbersNote.tsx'
import { RangeField } from '../RangeField.tsx'
import { Part } from '../Section.tsx'
import { type SectionFieldsProps, useField } from '../useField.ts'
import styles from './Rows.module.css'
import { TryNumber } from './TryNumber.tsx'

interface FieldsProps {
  identity: Identity
  set: (patch: Partial<Identity>) => void
  problems: SectionFieldsProps['problems']
}

interface TickProps {
  name: 'joined' | 'zeros' | 'ending'
  isTicked: boolean
  onChange: (isTicked: boolean) => void
}

const Tick = ({ name, isTicked, onChange }: TickProps) => {
  const { t } = useTranslation('settings')
  return (
    <div>
      <Checkbox isSelected={isTicked} onChange={onChange}>
        {t(`field.identity.${name}`)}
      </Checkbox>
      <p className={styles.hint}>{t(`hint.${name}`)}</p>
    </div>
  )
}

const Learn = () => {
  const { t } = useTranslation('reader')
  const [, navigate] = useLocation()
  return (
    <div className={styles.preset}>
      <Action icon={<CardSwipeIcon />} onPress={() => navigate('/settings/reader')}>
        {t('open')}
      </Action>
      <p className={styles.hint}>{t('openHint')}</p>
    </div>
  )
}

const PlainFields = ({ identity, set, problems }: FieldsProps) => {
  const { t } = useTranslation('settings')
  const field = useField(problems)
  const length = { range: SITE_RANGES.cardLength, problems }
  return (
    <>
      <ChoiceGroup
        {...field('identity.characters')}
        value={identity.characters}
        onChange={characters => set({ characters })}
        choices={[
          { value: 'digits', label: t('characters.digits') },
          { value: 'hex', label: t('characters.hex') },
        ]}
      />
      <Two>
        <RangeField
          path="identity.minLength"
          hint={t('hint.minLength')}
          {...length}
          value={identity.minLength}
          onChange={minLength => set({ minLength })}
        />
        <RangeField
          path="identity.maxLength"
          hint=""
          {...length}
          value={identity.maxLength}
          onChange={maxLength => set({ maxLength })}
        />
      </Two>
      <Tick name="joined" isTicked={identity.joined} onChange={joined => set({ joined })} />
    </>
  )
}

const CodedFields = ({ identity, set, problems }: FieldsProps) => {
  const { t } = useTranslation('settings')
  const field = useField(problems)
  const choices = bitsToChoose(identity).map(bits => ({
    value: `${bits}` as const,
    label: t(`bits.${bits}`),
  }))
  return (
    <>
      <ChoiceGroup
        {...field('identity.bits')}
        hint={t('hint.bits')}
        value={`${identity.bits}` as const}
        onChange={chosen =>
          set({ bits: bitsToChoose(identity).find(bits => `${bits}` === chosen) ?? identity.bits })
        }
        choices={choices}
      />
      <Select
        {...field('identity.lists')}
        hint={t('hint.lists')}
        value={identity.lists}
        onChange={lists => set(withLists(identity, lists))}
        options={(['reader', ...CODED_FORMATS] as const).map(value => ({
          value,
          label: value === 'reader' ? t('lists.reader') : t(`format.${value}`),
        }))}
      />
      {identity.format !== 'plain' && isReversible(identity.format) && (
        <div>
          <Checkbox isSelected={identity.reversed} onChange={reversed => set({ reversed })}>
            {t('field.identity.reversed')}
          </Checkbox>
        </div>
      )}
    </>
  )
}

const EmployeeFields = ({ identity: { employee }, set, problems }: FieldsProps) => {
  const { t } = useTranslation('settings')
  const length = { range: SITE_RANGES.employeeLength, problems }
  return (
    <Part title={t('employee')}>
      <p className={styles.hint}>{t('hint.employee')}</p>
      <Two>
        <RangeField
          path="identity.employee.minLength"
          hint=""
          {...length}
          value={employee.minLength}
          onChange={minLength => set({ employee: { ...employee, minLength } })}
        />
        <RangeField
          path="identity.employee.maxLength"
          hint=""
          {...length}
          value={employee.maxLength}
          onChange={maxLength => set({ employee: { ...employee, maxLength } })}
        />
      </Two>
    </Part>
  )
}

export const IdentitySection = ({ values, change, problems }: SectionFieldsProps) => {
  const { t } = useTranslation('settings')
  const field = useField(problems)
  const { identity, base } = values
  const set = (patch: Partial<Identity>) => change({ identity: { ...identity, ...patch } })
  const { zeros, ending } = identity
  const Fields = identity.format === 'plain' ? PlainFields : CodedFields
  return (
    <>
      <Learn />
      <Select
        {...field('identity.format')}
        hint={t('hint.format')}
        value={identity.format}
        onChange={format => set(withFormat(identity, format))}
        options={CARD_FORMATS.map(value => ({ value, label: t(`format.${value}`) }))}
      />
      <Fields identity={identity} set={set} problems={problems} />
      <Two>
        {(['prefix', 'suffix'] as const).map(name => (
          <TextField
            key={name}
            {...field(`identity.${name}`)}
            hint={t(`hint.${name}`)}
            autoComplete="off"
            value={identity[name]}
            onChange={text => set({ [name]: text })}
          />
        ))}
      </Two>
      <Tick
        name="zeros"
        isTicked={zeros === 'dropped'}
        onChange={dropped => set({ zeros: dropped ? 'dropped' : 'kept' })}
      />
      <Tick
        name="ending"
        isTicked={ending === 'silence'}
        onChange={silent => set({ ending: silent ? 'silence' : 'key' })}
      />
      <NumbersNote before={base.identity} after={identity} />
      <TryNumber identity={identity} />
      <EmployeeFields identity={identity} set={set} problems={problems} />
    </>
  )
}
