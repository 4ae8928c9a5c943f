/** What every form shares: a restored draft is named, errors stand in words, what can be done is always in reach. */
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { errorCode, isNotConfirmed } from '../../client/errors.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { EditIcon } from '../../components/icons/editing.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { Action } from '../desk/density.tsx'
import { useShortcuts } from '../keys/useShortcuts.ts'
import styles from './FormShell.module.css'

export interface FormShellProps {
  element: RefObject<HTMLFormElement | null>
  label: string
  onSubmit: () => void
  /** Leaves the form; what was typed stays as a draft. */
  onCancel: () => void
  /** The button of a form that is simply saved, unless `actions` stand in its place. */
  submitLabel?: string
  pending: boolean
  actions?: ReactNode
  error: unknown
  restored: boolean
  onDiscard: () => void
  /** Before the fields: where the item stands, who else is at it. */
  standing?: ReactNode
  /** Shown instead of the error when somebody else saved meanwhile. */
  conflict?: ReactNode
  /** Mine and somebody else's newer words, above the buttons, while there are any. */
  versions?: ReactNode
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

/** Two versions are a better answer to a conflict than a sentence. */
const Failure = ({ error, conflict, versions }: Pick<FormShellProps, 'error' | 'conflict' | 'versions'>) => {
  const errorText = useErrorText()
  if (!error || isNotConfirmed(error)) return null
  if (errorCode(error) === 'CONFLICT' && (conflict || versions)) return conflict
  return (
    <Note tone="alarm" icon={<WarningIcon />}>
      {errorText(error)}
    </Note>
  )
}

const Save = ({ pending, label }: { pending: boolean; label: string | undefined }) => {
  const { t } = useTranslation('console')
  return (
    <Action tone="rail" type="submit" icon={<CheckIcon />}>
      {pending ? t('form.saving') : (label ?? t('form.save'))}
    </Action>
  )
}

export const FormShell = ({
  element,
  label,
  onSubmit,
  onCancel,
  preview,
  children,
  ...rest
}: FormShellProps) => {
  const { t } = useTranslation('console')
  useShortcuts({ 'Ctrl+Enter': onSubmit, Escape: onCancel })
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
      {rest.standing}
      {rest.restored && <Restored onDiscard={rest.onDiscard} />}
      <div className={`${styles.columns} ${preview ? styles.previewed : ''}`}>
        <div className={styles.fields}>{children}</div>
        {preview && (
          <aside className={styles.preview}>
            <h2 className={styles.heading}>{t('form.preview')}</h2>
            {preview}
          </aside>
        )}
      </div>
      {rest.versions}
      <div className={styles.foot}>
        <Failure error={rest.error} conflict={rest.conflict} versions={rest.versions} />
        {rest.versions && <p className={styles.hint}>{t('form.versionsFirst')}</p>}
        <div className={styles.actions}>
          <Action onPress={onCancel}>{t('form.leave')}</Action>
          {rest.actions ?? <Save pending={rest.pending} label={rest.submitLabel} />}
        </div>
      </div>
    </form>
  )
}
