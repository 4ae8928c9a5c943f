/** A text of an item; what differs from the other one is marked, a long one is cut short until it is asked for. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Action } from '../desk/density.tsx'
import styles from './ChangeTable.module.css'
import { firstOf, lengthOf, type Part, SHORT, shortened } from './mark.rules.ts'

export interface MarkedTextProps {
  text: string
  parts?: Part[] | undefined
  /** Whether what is marked is gone or new. */
  as: 'before' | 'after'
}

const Parts = ({ parts, as }: { parts: Part[]; as: 'before' | 'after' }) => {
  const Mark = as === 'before' ? 'del' : 'ins'
  let at = 0
  return parts.map(({ text, changed }) => {
    at += text.length
    return changed ? (
      <Mark key={at} className={styles[as]}>
        {text}
      </Mark>
    ) : (
      text
    )
  })
}

export const MarkedText = ({ text, parts, as }: MarkedTextProps) => {
  const { t } = useTranslation('audit')
  const [whole, setWhole] = useState(false)
  const length = lengthOf(text)
  const isCut = length > SHORT && !whole
  const shown = parts && isCut ? shortened(parts) : parts
  return (
    <>
      <div className={styles.text}>
        {shown ? <Parts parts={shown} as={as} /> : isCut ? firstOf(text, SHORT) : text}
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
