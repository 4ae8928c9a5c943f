/** One question of the sheet with its answers as large buttons. */
import { type ReactNode, useId } from 'react'
import { ToggleButton } from 'react-aria-components'
import { CheckIcon } from '../../components/icons/action.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import styles from './ChoiceRow.module.css'

export interface ChoiceRowProps {
  icon: ReactNode
  label: string
  items: readonly { id: string; name: { zh: string; en: string } }[]
  chosen: string | null
  onChoose: (id: string) => void
}

export const ChoiceRow = ({ icon, label, items, chosen, onChoose }: ChoiceRowProps) => {
  const { words } = useLanguage()
  const labelId = useId()
  return (
    <section className={styles.row} aria-labelledby={labelId}>
      <h3 className={styles.label} id={labelId}>
        {icon}
        {label}
      </h3>
      <div className={styles.choices} data-count={items.length}>
        {items.map(({ id, name }) => (
          <ToggleButton
            key={id}
            className={styles.choice ?? ''}
            isSelected={id === chosen}
            onChange={() => onChoose(id)}
          >
            {id === chosen && <CheckIcon />}
            <span>{words(name)}</span>
          </ToggleButton>
        ))}
      </div>
    </section>
  )
}
