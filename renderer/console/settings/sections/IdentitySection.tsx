/** 身份识别: how the numbers of cards and employees are written, with a field to try it. */
import { useTranslation } from 'react-i18next'
import { SITE_RANGES } from '../../../../electron/contract/siteRanges.ts'
import { Checkbox } from '../../../components/Checkbox.tsx'
import { ChoiceGroup } from '../../../components/ChoiceGroup.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { Two } from '../../form/Two.tsx'
import { RangeField } from '../RangeField.tsx'
import { Part } from '../Section.tsx'
import { type SectionFieldsProps, useField } from '../useField.ts'
import styles from './Rows.module.css'
import { TryNumber } from './TryNumber.tsx'

export const IdentitySection = ({ values, change, problems }: SectionFieldsProps) => {
  const { t } = useTranslation('settings')
  const field = useField(problems)
  const { identity } = values
  const { employee } = identity
  const set = (patch: Partial<typeof identity>) => change({ identity: { ...identity, ...patch } })
  const length = { range: SITE_RANGES.cardLength, problems }
  const employeeLength = { range: SITE_RANGES.employeeLength, problems }
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
      <div>
        <Checkbox isSelected={identity.joined} onChange={joined => set({ joined })}>
          {t('field.identity.joined')}
        </Checkbox>
        <p className={styles.hint}>{t('hint.joined')}</p>
      </div>
      <TryNumber identity={identity} />
      <Part title={t('employee')}>
        <p className={styles.hint}>{t('hint.employee')}</p>
        <Two>
          <RangeField
            path="identity.employee.minLength"
            hint=""
            {...employeeLength}
            value={employee.minLength}
            onChange={minLength => set({ employee: { ...employee, minLength } })}
          />
          <RangeField
            path="identity.employee.maxLength"
            hint=""
            {...employeeLength}
            value={employee.maxLength}
            onChange={maxLength => set({ employee: { ...employee, maxLength } })}
          />
        </Two>
      </Part>
    </>
  )
}
