/** Which safety films come in between: all of the library, or chosen ones. */
import { useTranslation } from 'react-i18next'
import type { ListedShow } from '../../../electron/contract/programmeCycle.ts'
import { isAboutSafety } from '../../../electron/contract/programmeCycle.ts'
import type { Show } from '../../../electron/contract/shows.ts'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { ChosenShows } from './ChosenShows.tsx'
import styles from './Programme.module.css'
import { ShowPicker } from './ShowPicker.tsx'

export interface FilmsFieldProps {
  value: ListedShow[] | null
  onChange: (films: ListedShow[] | null) => void
  shows: readonly Show[]
  library: ReadonlyMap<string, Show>
  error: string | undefined
}

export const FilmsField = ({ value, onChange, shows, library, error }: FilmsFieldProps) => {
  const { t } = useTranslation('programme')
  const safety = shows.filter(isAboutSafety)
  return (
    <div className={styles.share}>
      <ChoiceGroup
        label={t('films.label')}
        hint={value === null ? t('films.all', { count: safety.length }) : undefined}
        value={value === null ? 'library' : 'chosen'}
        onChange={kind =>
          onChange(kind === 'library' ? null : safety.map(({ id, title }) => ({ show: id, title })))
        }
        choices={(['library', 'chosen'] as const).map(kind => ({ value: kind, label: t(`films.${kind}`) }))}
      />
      {value && (
        <>
          <ShowPicker
            label={t('films.add')}
            shows={shows.filter(({ id }) => !value.some(({ show }) => show === id))}
            counts={new Map()}
            onAdd={({ id, title }) => onChange([...value, { show: id, title }])}
          />
          <ChosenShows
            label={t('films.list')}
            value={value}
            onChange={onChange}
            library={library}
            empty={t('films.none')}
            error={error}
          />
        </>
      )}
    </div>
  )
}
