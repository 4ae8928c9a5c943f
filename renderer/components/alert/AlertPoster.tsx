/** An alert over the whole screen: level, what happened, where, what to do, the way out from here, who says so. */
import { type ReactNode, useState } from 'react'
import { AlertKindIcon, type AlertKindName } from '../icons/alert.tsx'
import { LevelIcon } from '../icons/level.tsx'
import { Pages } from '../Pages.tsx'
import styles from './AlertPoster.module.css'
import { headlineSize } from './poster.rules.ts'

export interface AlertPosterProps {
  level: 'red' | 'orange' | 'yellow' | 'blue'
  levelWord: string
  kind: AlertKindName
  kindWord: string
  /** What a drill is called, and that nothing is really the matter; null: a real alert. */
  drill: { word: string; detail: string } | null
  headline: string
  where: { label: string; text: string }
  what: { label: string; steps: readonly string[] }
  /** Who issued it and when, in words. */
  issued: string
  picture: { src: string; label: string } | null
  page: number
  onPages: (count: number) => void
  /** At the right of the head, such as a clock. */
  clock?: ReactNode
  /** At the right of the foot. */
  foot?: ReactNode
}

const DrillBand = ({ word, detail }: { word: string; detail: string }) => (
  <p className={styles.drillBand}>
    <strong>{word}</strong>
    <span>{detail}</span>
  </p>
)

const SIZES = ['', 'big', 'medial', 'small'] as const

/** What does not fit is set smaller, in four sizes that are read from afar; what then does not fit is a further page. */
const useFitting = (onPages: (count: number) => void) => {
  const [size, setSize] = useState(0)
  const fit = (count: number) => {
    if (count > 1 && size + 1 < SIZES.length) setSize(size + 1)
    else onPages(count)
  }
  return { size: SIZES[size] ?? '', fit }
}

const Facts = ({ where, what, size }: Pick<AlertPosterProps, 'where' | 'what'> & { size: string }) => (
  <div className={`${styles.facts} ${styles[size] ?? ''}`}>
    <div className={styles.where}>
      <h3>{where.label}</h3>
      <p>{where.text}</p>
    </div>
    <div className={styles.what}>
      <h3>{what.label}</h3>
      <ol className={styles.steps}>
        {what.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </div>
  </div>
)

export const AlertPoster = ({
  level,
  drill,
  headline,
  picture,
  page,
  onPages,
  ...rest
}: AlertPosterProps) => {
  const { size, fit } = useFitting(onPages)
  return (
    <article className={`${styles.poster} ${styles[level]} ${drill ? styles.drill : ''}`}>
      {drill && <DrillBand {...drill} />}
      <header className={styles.head}>
        <span className={styles.sign}>
          <LevelIcon level={level} plain />
        </span>
        <span className={styles.level}>{rest.levelWord}</span>
        <span className={styles.kind}>
          <AlertKindIcon name={rest.kind} />
          {rest.kindWord}
        </span>
        <span className={styles.clock}>{rest.clock}</span>
      </header>
      <h2 className={`${styles.headline} ${styles[headlineSize(headline)]}`}>{headline}</h2>
      <div className={`${styles.middle} ${picture ? styles.pictured : ''}`}>
        <div className={styles.card}>
          <Pages page={page} onCount={fit}>
            <Facts where={rest.where} what={rest.what} size={size} />
          </Pages>
        </div>
        {picture && (
          <figure className={styles.picture}>
            <img src={picture.src} alt={picture.label} draggable={false} />
            <figcaption>{picture.label}</figcaption>
          </figure>
        )}
      </div>
      <footer className={styles.foot}>
        <span>{rest.issued}</span>
        {rest.foot}
      </footer>
      {drill && <DrillBand {...drill} />}
    </article>
  )
}
