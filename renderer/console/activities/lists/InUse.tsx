/** Why an entry cannot go: the activities that use it, each with a way to it. */
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Activity } from '../../../../electron/contract/activities.ts'
import { WarningIcon } from '../../../components/icons/fact.tsx'
import { Note } from '../../../components/Note.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { Action } from '../../desk/density.tsx'
import styles from './Lists.module.css'

export interface InUseProps {
  /** Of the entry. */
  name: string
  users: readonly Activity[]
  /** Takes the sentence away. */
  close: { label: string; run: () => void }
}

export const InUse = ({ name, users, close }: InUseProps) => {
  const { t } = useTranslation(['catalogue', 'console'])
  const { words } = useLanguage()
  return (
    <Note
      tone="attention"
      icon={<WarningIcon />}
      title={t('lists.inUse', { name, count: users.length })}
      actions={<Action onPress={close.run}>{close.label}</Action>}
    >
      {t('lists.inUseDo')}
      <ul className={styles.users}>
        {users.map(({ id, title, retired }) => (
          <li key={id}>
            <Link href={`/activities/${id}`}>{words(title)}</Link>
            {retired && ` ${t('lists.retired')}`}
          </li>
        ))}
      </ul>
    </Note>
  )
}
