/** One category, venue or slot: its place, its names and, of a category, its pictogram. */
import { useTranslation } from 'react-i18next'
import { PICTOGRAMS } from '../../../../electron/contract/activities.ts'
import { DownIcon, UpIcon } from '../../../components/icons/action.tsx'
import { CategoryIcon } from '../../../components/icons/category.tsx'
import { TrashIcon } from '../../../components/icons/editing.tsx'
import { Select } from '../../../components/Select.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { Action } from '../../desk/density.tsx'
import type { Problems } from '../../form/problem.rules.ts'
import { useProblemText } from '../../form/useProblemText.ts'
import styles from './Lists.module.css'
import type { Entry } from './lists.rules.ts'

export interface EntryRowProps {
  entry: Entry
  /** Where its problems are named: `venues.2`. */
  path: string
  /** Its labels stand above the first row for all of them. */
  isFirst: boolean
  isLast: boolean
  onChange: (patch: Partial<Entry>) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  problems: Problems
}

const Moves = ({ entry, isFirst, isLast, onMove }: EntryRowProps) => {
  const { t } = useTranslation('catalogue')
  const name = entry.name.zh || t('lists.unnamed')
  return (
    <div className={styles.moves}>
      <Action
        data-move="up"
        icon={<UpIcon />}
        isDisabled={isFirst}
        aria-label={t('lists.up', { name })}
        onPress={() => onMove(-1)}
      />
      <Action
        data-move="down"
        icon={<DownIcon />}
        isDisabled={isLast}
        aria-label={t('lists.down', { name })}
        onPress={() => onMove(1)}
      />
    </div>
  )
}

const Pictogram = ({ entry: { pictogram }, onChange }: EntryRowProps) => {
  const { t } = useTranslation('catalogue')
  if (pictogram === undefined) return null
  return (
    <div className={styles.pictogram}>
      <span className={styles.drawing}>
        <CategoryIcon name={pictogram} />
      </span>
      <Select
        label={t('lists.pictogram')}
        labelHidden
        value={pictogram}
        onChange={chosen => onChange({ pictogram: chosen })}
        options={PICTOGRAMS.map(value => ({ value, label: t(`pictogram.${value}`) }))}
      />
    </div>
  )
}

export const EntryRow = (props: EntryRowProps) => {
  const { entry, path, isFirst, onChange, onRemove, problems } = props
  const { id, name } = entry
  const { t } = useTranslation('catalogue')
  const problem = useProblemText(problems)
  return (
    <li className={styles.row} data-entry={id} data-first={isFirst || undefined} data-drawn={entry.pictogram}>
      <Moves {...props} />
      <TextField
        label={t('lists.zh')}
        labelHidden={!isFirst}
        value={name.zh}
        onChange={zh => onChange({ name: { ...name, zh } })}
        error={problem(`${path}.name.zh`, t('lists.zh'))}
      />
      <TextField
        label={t('lists.en')}
        labelHidden={!isFirst}
        placeholder={name.zh}
        value={name.en}
        onChange={en => onChange({ name: { ...name, en } })}
        error={problem(`${path}.name.en`, t('lists.en'))}
      />
      <Pictogram {...props} />
      <div className={styles.end}>
        <Action
          data-remove
          tone="alarm"
          icon={<TrashIcon />}
          aria-label={t('lists.remove', { name: name.zh || t('lists.unnamed') })}
          onPress={onRemove}
        />
      </div>
    </li>
  )
}
