/** A fingerprint to compare by eye or aloud: four characters at a time, on lines of equal length. */
import styles from './Fingerprint.module.css'
import { inFours } from './lan.rules.ts'

export interface FingerprintProps {
  label: string
  hex: string
}

export const Fingerprint = ({ label, hex }: FingerprintProps) => (
  <dl className={styles.fingerprint}>
    <dt>{label}</dt>
    <dd translate="no">
      {inFours(hex).map((four, place) => (
        // A group is told from an equal one by its place alone.
        <span key={String(place)}>{four} </span>
      ))}
    </dd>
  </dl>
)
