/** Somebody else saved the lists meanwhile: theirs are taken, or both are put together. */
import { useTranslation } from 'react-i18next'
import { WarningIcon } from '../../../components/icons/fact.tsx'
import { Note } from '../../../components/Note.tsx'
import { Action } from '../../desk/density.tsx'
import styles from './Lists.module.css'
import type { ListsForm } from './useListsForm.ts'

export const Overtaken = ({ form }: { form: ListsForm }) => {
  const { t } = useTranslation(['catalogue', 'console'])
  const lists = form.theirs.map(name => t(`lists.${name}`)).join(t('console:separator'))
  return (
    <section
      className={styles.overtaken}
      aria-label={t('lists.overtaken', { lists })}
      tabIndex={-1}
      data-versions
    >
      <Note
        tone="attention"
        icon={<WarningIcon />}
        title={t('lists.overtaken', { lists })}
        actions={
          <>
            <Action onPress={form.takeTheirs}>{t('lists.takeTheirs')}</Action>
            <Action tone="rail" onPress={form.merge}>
              {t('lists.merge')}
            </Action>
          </>
        }
      >
        {t('lists.overtakenDetail')}
        {form.renamedTwice.length > 0 && (
          <ul className={styles.renamed}>
            {form.renamedTwice.map(({ mine, theirs }) => (
              <li key={`${mine} ${theirs}`}>{t('lists.renamedTwice', { mine, theirs })}</li>
            ))}
          </ul>
        )}
      </Note>
    </section>
  )
}
