/** Where one is among several: a dot each, or a count where dots would say nothing. */
import styles from './Dots.module.css'

const MOST_DOTS = 8

export const Dots = ({ count, current }: { count: number; current: number }) => {
  if (count < 2) return null
  if (count > MOST_DOTS) {
    return (
      <span className={styles.count}>
        {current + 1} / {count}
      </span>
    )
  }
  return (
    <span className={styles.dots} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (index === current ? 'on' : `off-${index}`)).map(key => (
        <i key={key} className={key === 'on' ? styles.on : ''} />
      ))}
    </span>
  )
}
