/** What came of verifying or exporting the log: whole, broken, or the end of the chain to keep. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isNotConfirmed } from '../../client/errors.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { Action } from '../desk/density.tsx'
import styles from './Proof.module.css'
import type { Proof } from './useProof.ts'

const Dismiss = ({ onPress }: { onPress: () => void }) => {
  const { t } = useTranslation('audit')
  return <Action onPress={onPress}>{t('proof.dismiss')}</Action>
}

/** So that one reads and compares it, and a line ends between two groups. */
const GROUP = 8
const groupsOf = (head: string) =>
  [...head.matchAll(new RegExp(`.{1,${GROUP}}`, 'g'))].map(({ index, 0: digits }) => ({ at: index, digits }))

const Head = ({ head }: { head: string }) => {
  const { t } = useTranslation('audit')
  return (
    <p className={styles.head}>
      {t('proof.head')}
      <code>
        {groupsOf(head).map(({ at, digits }) => (
          <span key={at}>{digits}</span>
        ))}
      </code>
    </p>
  )
}

const Failed = ({ error, actions }: { error: unknown; actions: ReactNode }) => {
  const errorText = useErrorText()
  return (
    <Note tone="alarm" icon={<WarningIcon />} actions={actions}>
      {errorText(error)}
    </Note>
  )
}

const Verified = ({ verifying: { data, error, reset } }: Pick<Proof, 'verifying'>) => {
  const { t } = useTranslation('audit')
  const actions = <Dismiss onPress={reset} />
  if (error) return <Failed error={error} actions={actions} />
  if (!data) return null
  if (data.brokenAt !== null)
    return (
      <Note
        tone="alarm"
        icon={<WarningIcon />}
        title={t('proof.broken', { sequence: data.brokenAt })}
        actions={actions}
      >
        {t('proof.brokenDetail')}
      </Note>
    )
  return (
    <Note
      tone="done"
      icon={<CheckIcon />}
      title={t('proof.whole', { count: data.entries })}
      actions={actions}
    >
      {t('proof.wholeDetail')}
      <Head head={data.head} />
    </Note>
  )
}

const Exported = ({ exporting: { data, error, reset } }: Pick<Proof, 'exporting'>) => {
  const { t } = useTranslation('audit')
  const actions = <Dismiss onPress={reset} />
  if (error && !isNotConfirmed(error)) return <Failed error={error} actions={actions} />
  if (!data) return null
  return (
    <Note tone="done" icon={<CheckIcon />} title={t('proof.exported')} actions={actions}>
      {t('proof.exportedDetail')}
      <Head head={data.head} />
    </Note>
  )
}

export const ProofNotes = ({ verifying, exporting }: Proof) => (
  <>
    <Verified verifying={verifying} />
    <Exported exporting={exporting} />
  </>
)
