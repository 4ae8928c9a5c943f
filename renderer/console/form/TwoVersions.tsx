/** Somebody saved the item meanwhile: shows both versions field by field, and lets staff choose between them. */
import { useTranslation } from 'react-i18next'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { Differences } from '../approvals/Differences.tsx'
import { Action } from '../desk/density.tsx'
import { differing, type Field, type Versioned } from './conflict.rules.ts'
import styles from './TwoVersions.module.css'

export interface TwoVersionsProps<Values extends Versioned> {
  fields: readonly Field<Values>[]
  mine: Values
  theirs: Values
  /** Who saved the newer words; null when it is not known. */
  by: string | null
  onChange: (patch: Partial<Values>) => void
  /** Theirs take the place of mine. */
  onTakeTheirs: () => void
}

export const TwoVersions = <Values extends Versioned>({
  fields,
  mine,
  theirs,
  by,
  ...on
}: TwoVersionsProps<Values>) => {
  const { t } = useTranslation('approval')
  const different = differing(fields, mine, theirs)
  return (
    <section className={styles.conflict} aria-label={t('conflict.label')} tabIndex={-1} data-versions>
      <Note
        tone="attention"
        icon={<WarningIcon />}
        title={by === null ? t('conflict.title') : t('conflict.titleBy', { name: by })}
      >
        {t('conflict.detail')}
      </Note>
      <ul className={styles.fields}>
        {different.map(field => (
          <li key={field.label} className={styles.field}>
            <Differences
              field={field}
              before={theirs}
              after={mine}
              beforeLabel={t('conflict.theirs')}
              afterLabel={t('conflict.mine')}
            />
            <Action
              aria-label={t('conflict.takeFieldOf', { field: field.label })}
              onPress={() => on.onChange({ [field.name]: theirs[field.name] } as unknown as Partial<Values>)}
            >
              {t('conflict.takeField')}
            </Action>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Action onPress={on.onTakeTheirs}>{t('conflict.takeTheirs')}</Action>
        <Action
          tone="rail"
          onPress={() => on.onChange({ revision: theirs.revision } as unknown as Partial<Values>)}
        >
          {t('conflict.keepMine')}
        </Action>
      </div>
    </section>
  )
}
