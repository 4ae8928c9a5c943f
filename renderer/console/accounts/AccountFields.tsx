/** Name, office and roles of an account. */
import { useTranslation } from 'react-i18next'
import { ROLES, type Role } from '../../../electron/contract/common.ts'
import { CheckboxGroup } from '../../components/CheckboxGroup.tsx'
import { TextField } from '../../components/TextField.tsx'
import type { Problems } from '../form/problem.rules.ts'
import { Two } from '../form/Two.tsx'
import { useProblemText } from '../form/useProblemText.ts'
import styles from './Accounts.module.css'
import type { AccountValues } from './account.rules.ts'
import { RoleWords } from './RoleList.tsx'

export interface AccountFieldsProps {
  values: AccountValues
  onChange: (patch: Partial<AccountValues>) => void
  problems: Problems
}

const isRole = (value: string): value is Role => ROLES.some(role => role === value)

export const AccountFields = ({ values, onChange, problems }: AccountFieldsProps) => {
  const { t } = useTranslation('accounts')
  const problem = useProblemText(problems)
  return (
    <>
      <Two>
        <TextField
          label={t('name')}
          value={values.name}
          onChange={name => onChange({ name })}
          hint={t('nameHint')}
          error={problem('name', t('name'))}
          autoComplete="off"
        />
        <TextField
          label={t('office')}
          value={values.office}
          onChange={office => onChange({ office })}
          hint={t('officeHint')}
          error={problem('office', t('office'))}
          autoComplete="off"
        />
      </Two>
      <div className={styles.roles}>
        <CheckboxGroup
          label={t('roles')}
          look="card"
          value={values.roles}
          onChange={roles => onChange({ roles: roles.filter(isRole) })}
          hint={t('rolesHint')}
          error={problem('roles', t('roles'))}
          options={ROLES.map(role => ({ value: role, content: <RoleWords role={role} /> }))}
        />
      </div>
    </>
  )
}
