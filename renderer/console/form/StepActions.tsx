/** What may become of what was written, as buttons: a draft, for approval, on the screens, or there at once in an emergency. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Step } from '../../../electron/contract/approval.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { SendIcon } from '../../components/icons/editing.tsx'
import { type Me, stepsOf } from '../approvals/review.rules.ts'
import { Action } from '../desk/density.tsx'
import styles from './StepActions.module.css'
import { UrgentDialog } from './UrgentDialog.tsx'

export interface StepActionsProps {
  me: Me
  /** Whether an emergency may put it up unread. */
  emergencies?: boolean
  pending: boolean
  /** Whether the form is complete; marks what is missing. */
  isReady: () => boolean
  onStep: (step: Step, reason?: string) => void
}

const ICONS = { draft: undefined, submit: <SendIcon />, publish: <CheckIcon />, urgent: undefined }

export const StepActions = ({ me, emergencies = true, pending, isReady, onStep }: StepActionsProps) => {
  const { t } = useTranslation('approval')
  const [asking, setAsking] = useState(false)
  const { steps, othersApprove } = stepsOf(me, emergencies)
  const usual = steps.at(-1)
  const press = (step: Step) => {
    if (step !== 'urgent') onStep(step)
    else if (isReady()) setAsking(true)
  }
  return (
    <>
      {othersApprove && <p className={styles.why}>{t('ownWork.form')}</p>}
      {steps.map(step => (
        <Action
          key={step}
          // The form's own button, so that Enter in a field takes the usual step.
          type={step === usual ? 'submit' : 'button'}
          tone={step === usual ? 'rail' : step === 'urgent' ? 'alarm' : 'paper'}
          icon={ICONS[step]}
          {...(step !== usual && { onPress: () => press(step) })}
        >
          {t(step === usual && pending ? 'saving' : `step.${step}`)}
        </Action>
      ))}
      {asking && (
        <UrgentDialog
          onClose={() => setAsking(false)}
          onConfirm={reason => {
            setAsking(false)
            onStep('urgent', reason)
          }}
        />
      )}
    </>
  )
}

/** The step of the form's own button, which Enter and Ctrl+Enter take as well. */
export const usualStep = (me: Me): Step => stepsOf(me, false).steps.at(-1) ?? 'submit'
