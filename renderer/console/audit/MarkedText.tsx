/** A text of an item; what differs from the other one is marked, a long one is cut short until it is asked for. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { graphemes } from '../../../electron/contract/common.ts'
import { condensed, type Part } from '../approvals/difference.rules.ts'
import { Action } from '../desk/density.tsx'
import { shortened } from '../form/shortened.ts'
import styles from './ChangeTable.module.css'

/** Letters of a text, or of a change in it, that are shown at first. */
const SHORT = 160

export interface MarkedTextProps {
  text: string
  /** Both texts in parts, where they were compared. */
  parts: readonly Part[] | null
  /** Whether what is marked is gone or new. */
  as: 'before' | 'after'
}

const Parts = ({ parts, as }: { parts: readonly Part[]; as: 'before' | 'after' }) => {
  const [gone, Mark] = as === 'before' ? (['added', 'del'] as const) : (['removed', 'ins'] as const)
  // A part has no name of its own, and its place in the text never changes.
  const placed = parts.map((part, place) => ({ ...part, place })).filter(({ kind }) => kind !== gone)
  return placed.map(({ kind, text, place }) =>
    kind === 'same' ? (
      <span key={place}>{text}</span>
    ) : (
      <Mark key={place} className={styles[as]}>
        {text}
      </Mark>
    ),
  )
}

const brief = (parts: readonly Part[]) =>
  condensed(parts).map(part => (part.kind === 'same' ? part : { ...part, text: shortened(part.text, SHORT) }))

export const MarkedText = ({ text, parts, as }: MarkedTextProps) => {
  const { t } = useTranslation('audit')
  const [whole, setWhole] = useState(false)
  const length = graphemes(text)
  const isCut = length > SHORT && !whole
  const words = isCut ? shortened(text, SHORT) : text
  return (
    <>
      <div className={styles.text}>
        {parts ? <Parts parts={isCut ? brief(parts) : parts} as={as} /> : words}
      </div>
      {length > SHORT && (
        <div className={styles.whole}>
          <Action aria-expanded={whole} onPress={() => setWhole(!whole)}>
            {whole ? t('entry.short') : t('entry.whole', { count: length })}
          </Action>
        </div>
      )}
    </>
  )
}
