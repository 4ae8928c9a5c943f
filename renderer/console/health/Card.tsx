/** One part of the station: how it is in a word, its main figure, and the facts behind it. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CheckIcon } from '../../components/icons/action.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import styles from './Card.module.css'
import type { State } from './health.rules.ts'

export interface CardProps {
  icon: ReactNode
  name: string
  state: State
  value: string
  /** What is said of it, in order; what is null is left out. */
  facts: ReadonlyArray<readonly [name: string, value: string] | null>
  children?: ReactNode
}

const StateWord = ({ state }: { state: State }) => {
  const { t } = useTranslation('health')
  return (
    <span className={`${styles.state} ${styles[state]}`}>
      {state === 'well' ? <CheckIcon /> : <WarningIcon />}
      {t(`state.${state}`)}
    </span>
  )
}

export const Card = ({ icon, name, state, value, facts, children }: CardProps) => (
  <section className={styles.card}>
    <header className={styles.head}>
      {icon}
      <h3 className={styles.name}>{name}</h3>
      <StateWord state={state} />
    </header>
    <p className={styles.value}>{value}</p>
    {children}
    <dl className={styles.facts}>
      {facts.map(
        fact =>
          fact && (
            <div className={styles.fact} key={fact[0]}>
              <dt>{fact[0]}</dt>
              <dd>{fact[1]}</dd>
            </div>
          ),
      )}
    </dl>
  </section>
)
