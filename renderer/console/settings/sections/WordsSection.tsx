/** 用词: words that staff are warned of before they publish, and what to say instead. */
import { useTranslation } from 'react-i18next'
import type { WordToAvoid } from '../../../../electron/contract/siteFields.ts'
import { SITE_LIMITS } from '../../../../electron/contract/siteRanges.ts'
import { PlusIcon } from '../../../components/icons/action.tsx'
import { TrashIcon } from '../../../components/icons/editing.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { Action } from '../../desk/density.tsx'
import { useProblemText } from '../../form/useProblemText.ts'
import type { SectionFieldsProps } from '../useField.ts'
import styles from './Rows.module.css'

interface RowProps {
  index: number
  entry: WordToAvoid
  onChange: (patch: Partial<WordToAvoid>) => void
  onRemove: () => void
  problems: SectionFieldsProps['problems']
}

const WordRow = ({ index, entry, onChange, onRemove, problems }: RowProps) => {
  const { t } = useTranslation('settings')
  const problem = useProblemText(problems)
  const isFirst = index === 0
  const field = (name: keyof WordToAvoid) => (
    <TextField
      label={t(`words.${name}`)}
      labelHidden={!isFirst}
      value={entry[name]}
      onChange={value => onChange({ [name]: value })}
      error={problem(`wordsToAvoid.${index}.${name}`, t(`words.${name}`))}
    />
  )
  return (
    <li className={styles.pair}>
      {field('term')}
      {field('instead')}
      <div className={isFirst ? styles.remove : undefined}>
        <Action
          tone="alarm"
          icon={<TrashIcon />}
          aria-label={t('words.remove', { word: entry.term })}
          onPress={onRemove}
        />
      </div>
    </li>
  )
}

export const WordsSection = ({ values, change, problems }: SectionFieldsProps) => {
  const { t } = useTranslation('settings')
  const list = values.wordsToAvoid
  return (
    <>
      {list.length === 0 && <p className={styles.hint}>{t('words.none')}</p>}
      <ul className={styles.rows}>
        {list.map((entry, index) => (
          <WordRow
            // A word is none until it is written; its place is all that tells it apart.
            key={String(index)}
            index={index}
            entry={entry}
            onChange={patch =>
              change({
                wordsToAvoid: list.map((other, at) => (at === index ? { ...other, ...patch } : other)),
              })
            }
            onRemove={() => change({ wordsToAvoid: list.filter((_, at) => at !== index) })}
            problems={problems}
          />
        ))}
      </ul>
      {list.length < SITE_LIMITS.wordsToAvoid && (
        <div>
          <Action
            icon={<PlusIcon />}
            onPress={() => change({ wordsToAvoid: [...list, { term: '', instead: '' }] })}
          >
            {t('words.add')}
          </Action>
        </div>
      )}
    </>
  )
}
