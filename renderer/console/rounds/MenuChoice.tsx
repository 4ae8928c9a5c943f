/** What is on the menu: every activity by category, with its picture. */
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Activity } from '../../../electron/contract/activities.ts'
import { CheckboxGroup } from '../../components/CheckboxGroup.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Action } from '../desk/density.tsx'
import { DishWords } from './DishWords.tsx'
import styles from './MenuChoice.module.css'
import { type Shelf, toggleAll } from './round.rules.ts'

export interface MenuChoiceProps {
  shelves: readonly Shelf[]
  value: readonly string[]
  onChange: (activities: string[]) => void
  error: string | undefined
  /** Why an activity is suggested, in words. */
  why: (activity: string) => string | undefined
  /** Other ways to fill the menu. */
  sources?: ReactNode
}

const idsOf = (activities: readonly Activity[]) => activities.map(({ id }) => id)

interface ShelfChoiceProps extends Omit<MenuChoiceProps, 'shelves' | 'error' | 'sources'> {
  shelf: Shelf
}

const ShelfChoice = ({ shelf, value, onChange, why }: ShelfChoiceProps) => {
  const { t } = useTranslation('console')
  const { words } = useLanguage()
  const ids = idsOf(shelf.activities)
  const own = ids.filter(id => value.includes(id))
  const others = value.filter(id => !ids.includes(id))
  const name = words(shelf.category.name)
  return (
    <CheckboxGroup
      look="card"
      label={`${name} ${own.length}/${ids.length}`}
      value={own}
      onChange={chosen => onChange([...others, ...chosen])}
      aside={
        <Action
          aria-label={t('rounds.allOf', { category: name })}
          onPress={() => onChange(toggleAll(value, ids))}
        >
          {t(own.length === ids.length ? 'rounds.noneWord' : 'rounds.allWord')}
        </Action>
      }
      options={shelf.activities.map(activity => ({
        value: activity.id,
        content: <DishWords dish={activity} word={why(activity.id)} />,
      }))}
    />
  )
}

export const MenuChoice = ({ shelves, value, onChange, error, why, sources }: MenuChoiceProps) => {
  const { t } = useTranslation('console')
  const name = useId()
  const all = shelves.flatMap(shelf => idsOf(shelf.activities))
  const complete = all.every(id => value.includes(id))
  return (
    <fieldset
      className={styles.menu}
      aria-labelledby={name}
      data-invalid={error === undefined ? undefined : true}
    >
      <div className={styles.head}>
        <span className={styles.legend} id={name}>
          {t('rounds.menu')}
        </span>
        <span className={styles.count}>{t('rounds.chosen', { dishes: value.length })}</span>
        {sources}
        <Action onPress={() => onChange(toggleAll(value, all))}>
          {t(complete ? 'rounds.clear' : 'rounds.all')}
        </Action>
      </div>
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
      {shelves.map(shelf => (
        <ShelfChoice key={shelf.category.id} shelf={shelf} value={value} onChange={onChange} why={why} />
      ))}
    </fieldset>
  )
}
