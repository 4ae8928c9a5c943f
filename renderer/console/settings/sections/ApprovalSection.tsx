/** 审批: whether somebody may approve what they wrote. */
import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../../components/Checkbox.tsx'
import type { SectionFieldsProps } from '../useField.ts'
import styles from './Rows.module.css'

export interface ApprovalSectionProps extends SectionFieldsProps {
  /** Only an administrator changes this. */
  locked: boolean
}

export const ApprovalSection = ({ values, change, locked }: ApprovalSectionProps) => {
  const { t } = useTranslation('settings')
  return (
    <div>
      <Checkbox
        isDisabled={locked}
        isSelected={values.approval.ownWork}
        onChange={ownWork => change({ approval: { ownWork } })}
      >
        {t('field.approval.ownWork')}
      </Checkbox>
      <p className={styles.hint}>{t(locked ? 'approval.administratorOnly' : 'hint.ownWork')}</p>
    </div>
  )
}
