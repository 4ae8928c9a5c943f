/** What is known of an item, in pairs of word and value. */
import styles from './Facts.module.css'

export const Facts = ({ facts }: { facts: readonly { label: string; value: string; long?: boolean }[] }) => (
  <dl className={styles.facts}>
    {facts.map(({ label, value, long = false }) => (
      <div key={label} className={long ? styles.long : ''}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
