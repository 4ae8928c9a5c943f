/** A form of the gate on its card; what went wrong stands above what is filled in. */
import type { ReactNode } from 'react'
import { Form } from '../../components/Form.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import styles from './GateForm.module.css'

export interface GateFormProps {
  label: string
  onSubmit: () => void
  problem: string | null
  children: ReactNode
}

export const GateForm = ({ label, onSubmit, problem, children }: GateFormProps) => (
  <Form className={styles.form} label={label} onSubmit={onSubmit}>
    {problem !== null && (
      <Note tone="alarm" icon={<WarningIcon />}>
        {problem}
      </Note>
    )}
    {children}
  </Form>
)
