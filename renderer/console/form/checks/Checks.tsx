/** Before publishing: how long it is, how far it is read, which characters no font has, which words to avoid. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSite } from '../../../client/site.ts'
import { CheckIcon } from '../../../components/icons/action.tsx'
import { WarningIcon } from '../../../components/icons/fact.tsx'
import { useSettled } from '../useSettled.ts'
import { wordsToAvoidIn } from './avoid.rules.ts'
import styles from './Checks.module.css'
import { missingHere } from './coverage.ts'

/** More than these are not written out. */
const MOST_NAMED = 8

export interface Check {
  name: string
  well: boolean
  words: ReactNode
}

const Row = ({ well, words }: Check) => (
  <li className={`${styles.check} ${well ? styles.well : styles.care}`}>
    {well ? <CheckIcon /> : <WarningIcon />}
    <div>{words}</div>
  </li>
)

const useGlyphs = (text: string): Check => {
  const { t } = useTranslation('checks')
  const missing = missingHere(text)
  const named = missing
    .slice(0, MOST_NAMED)
    .map(character => t('quoted', { text: character }))
    .join('')
  const words =
    missing.length === 0
      ? t('glyphsWell')
      : t(missing.length > MOST_NAMED ? 'glyphsMissingMore' : 'glyphsMissing', {
          characters: named,
          count: missing.length,
        })
  return { name: 'glyphs', well: missing.length === 0, words }
}

const useAvoided = (text: string): Check[] => {
  const { t } = useTranslation('checks')
  const list = useSite()?.wordsToAvoid ?? []
  // A site without a list has nothing to check.
  if (list.length === 0) return []
  const found = wordsToAvoidIn(text, list)
  if (found.length === 0) return [{ name: 'avoid', well: true, words: t('avoidWell') }]
  return found.map(({ term, instead }) => ({
    name: `avoid ${term}`,
    well: false,
    words: t(instead === '' ? 'avoid' : 'avoidInstead', { word: term, instead }),
  }))
}

export interface ChecksProps {
  text: string
  /** What is checked of this kind of item alone: its length, from how far it is read. */
  own: readonly Check[]
}

export const Checks = ({ text, own }: ChecksProps) => {
  const { t } = useTranslation('checks')
  const settled = useSettled(text)
  const glyphs = useGlyphs(settled)
  const avoided = useAvoided(settled)
  if (settled.trim() === '') return null
  return (
    <section className={styles.checks} aria-label={t('label')}>
      <h3 className={styles.heading}>{t('label')}</h3>
      <ul className={styles.list}>
        {[...own, glyphs, ...avoided].map(check => (
          <Row {...check} key={check.name} />
        ))}
      </ul>
    </section>
  )
}
