/** Appears with the first change and stays in reach: what is not saved, and the two ways on. */
import { useTranslation } from 'react-i18next'
import { errorCode } from '../../client/errors.ts'
import { CheckIcon } from '../../components/icons/action.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { Action } from '../desk/density.tsx'
import styles from './SaveBar.module.css'
import { useSectionNames } from './useSectionNames.ts'
import type { SiteForm } from './useSiteForm.ts'

/** A conflict is answered by its own question, not by a sentence. */
const Failure = ({ error }: { error: unknown }) => {
  const errorText = useErrorText()
  if (!error || errorCode(error) === 'CONFLICT') return null
  return (
    <Note tone="alarm" icon={<WarningIcon />}>
      {errorText(error)}
    </Note>
  )
}

const Overtaken = ({ form }: { form: SiteForm }) => {
  const { t } = useTranslation('settings')
  const names = useSectionNames()
  return (
    <Note
      tone="attention"
      icon={<WarningIcon />}
      title={t('conflict.title')}
      actions={
        <>
          <Action onPress={form.takeTheirs}>{t('conflict.takeTheirs')}</Action>
          <Action tone="rail" onPress={form.merge}>
            {t('conflict.merge')}
          </Action>
        </>
      }
    >
      {t('conflict.detail', { sections: names(form.theirs) })}
    </Note>
  )
}

export const SaveBar = ({ form }: { form: SiteForm }) => {
  const { t } = useTranslation('settings')
  const names = useSectionNames()
  if (form.changed.length === 0) return null
  return (
    <section className={styles.bar} aria-label={t('unsaved', { sections: names(form.changed) })}>
      <Failure error={form.error} />
      {form.overtaken ? (
        <Overtaken form={form} />
      ) : (
        <div className={styles.row}>
          <p className={styles.words} role="status">
            <b>{t('unsaved', { sections: names(form.changed) })}</b>
            {form.wrong.length > 0 && <span className={styles.wrong}>{t('fixFirst')}</span>}
            {form.restored && <span>{t('restored')}</span>}
          </p>
          <div className={styles.actions}>
            <Action onPress={form.takeTheirs}>{t('discard')}</Action>
            <Action tone="rail" icon={<CheckIcon />} onPress={() => form.submit()}>
              {t(form.pending ? 'saving' : 'save')}
            </Action>
          </div>
        </div>
      )}
    </section>
  )
}
