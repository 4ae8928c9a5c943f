/** The fields of a notice, each in the look that its kind gives it. */
import type { CSSProperties } from 'react'
import styles from './NoticeParts.module.css'
import { NoticeText } from './NoticeText.tsx'
import type { NoticePart } from './notice.ts'
import { labelWidth, linesOf } from './noticeText.rules.ts'

/** Two people may have one name; their place tells them apart. */
const Names = ({ text }: { text: string }) => {
  const placed = linesOf(text).map((name, place) => ({ name, place }))
  return (
    <ul className={styles.names}>
      {placed.map(({ name, place }) => (
        <li key={place} dir="auto">
          {name}
        </li>
      ))}
    </ul>
  )
}

const Part = ({ part: { look, label, text } }: { part: NoticePart }) => {
  if (look === 'plain') return <NoticeText text={text} />
  if (look === 'from') return <p className={styles.from}>{`—— ${text}`}</p>
  return (
    <section className={styles[look]}>
      <h3 className={styles.label}>{label}</h3>
      {look === 'names' ? <Names text={text} /> : <NoticeText text={text} />}
    </section>
  )
}

export const NoticeParts = ({ parts }: { parts: readonly NoticePart[] }) => {
  const facts = parts.flatMap(({ look, label }) => (look === 'fact' ? label : []))
  return (
    <div className={styles.parts} style={{ '--label': `${labelWidth(facts)}em` } as CSSProperties}>
      {parts.map(part => (
        <Part key={part.name} part={part} />
      ))}
    </div>
  )
}
