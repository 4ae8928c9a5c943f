/** What every form shares: a restored draft is named, errors stand in words, save is always in reach. */
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { errorCode, isNotConfirmed } from '../../client/errors.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { EditIcon } from '../../components/icons/editing.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { Action } from '../desk/density.tsx'
import styles from './FormShell.module.css'

export interface FormShellProps {
  element: RefObject<HTMLFormElement | null>
  label: string
  submitLabel: string
  onSubmit: () => void
  onCancel: () => void
  pending: boolean
  error: unknown
  restored: boolean
  onDiscard: () => void
  /** Shown instead of the error when somebody else saved meanwhile. */
  conflict?: ReactNode
  /** Right of (or under) the fields. */
  preview?: ReactNode
  children: ReactNode
}

const Restored = ({ onDiscard }: { onDiscard: () => void }) => {
  const { t } = useTranslation('console')
  return (
    <Note
      tone="attention"
      icon={<EditIcon />}
      actions={<Action onPress={onDiscard}>{t('form.discard')}</Action>}
    >
      {t('form.restored')}
    </Note>
  )
}

const Failure = ({ error, conflict }: { error: unknown; conflict: ReactNode }) => {
  const errorText = useErrorText()
  if (!error || isNotConfirmed(error)) return null
  if (conflict && errorCode(error) === 'CONFLICT') return conflict
  return (
    <Note tone="alarm" icon={<WarningIcon />}>
      {errorText(error)}
    </Note>
  )
}

export const FormShell = ({ element, label, onSubmit, preview, children, ...rest }: FormShellProps) => {
  const { t } = useTranslation('console')
  return (
    <form
      ref={element}
      aria-label={label}
      className={styles.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {rest.restored && <Restored onDiscard={rest.onDiscard} />}
      <div className={`${styles.columns} ${preview ? styles.previewed : ''}`}>
        <div className={styles.fields}>{children}</div>
        {preview && <aside className={styles.preview}>{preview}</aside>}
      </div>
      <div className={styles.foot}>
        <Failure error={rest.error} conflict={rest.conflict} />
        <div className={styles.actions}>
          <Action onPress={rest.onCancel}>{t('form.cancel')}</Action>
          <Action tone="rail" type="submit" icon={<CheckIcon />}>
            {rest.pending ? t('form.saving') : rest.submitLabel}
          </Action>
        </div>
      </div>
    </form>
  )
}
