/** The sections of the page, to go to each at once; marks what is not saved and what is wrong. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Pressable } from '../../components/Pressable.tsx'
import { sectionId } from './Section.tsx'
import styles from './SettingsIndex.module.css'
import { SECTION_NAMES, type SectionName } from './site.rules.ts'

const ENTRIES = [...SECTION_NAMES, 'file'] as const
type Entry = (typeof ENTRIES)[number]

const elementOf = (entry: Entry) => document.getElementById(sectionId(entry))

/** A band near the top of the page: whatever section crosses it is the one that is read. */
const READING_BAND = '-15% 0px -75% 0px'

const useReading = (): Entry => {
  const [reading, setReading] = useState<Entry>('site')
  useEffect(() => {
    const inside = new Set<string>()
    const observer = new IntersectionObserver(
      seen => {
        for (const { target, isIntersecting } of seen) {
          if (isIntersecting) inside.add(target.id)
          else inside.delete(target.id)
        }
        // Of two the one below is being come to.
        const entry = ENTRIES.findLast(name => inside.has(sectionId(name)))
        if (entry) setReading(entry)
      },
      { rootMargin: READING_BAND },
    )
    for (const entry of ENTRIES) {
      const element = elementOf(entry)
      if (element) observer.observe(element)
    }
    return () => observer.disconnect()
  }, [])
  return reading
}

/** The keyboard goes on from where the eye went. */
const goTo = (entry: Entry) => {
  const element = elementOf(entry)
  element?.scrollIntoView({ block: 'start' })
  element?.focus({ preventScroll: true })
}

export interface SettingsIndexProps {
  changed: readonly SectionName[]
  wrong: readonly SectionName[]
}

export const SettingsIndex = ({ changed, wrong }: SettingsIndexProps) => {
  const { t } = useTranslation('settings')
  const reading = useReading()
  const markOf = (entry: Entry) => {
    if (wrong.some(name => name === entry)) return 'wrong'
    return changed.some(name => name === entry) ? 'changed' : null
  }
  return (
    <nav className={styles.index} aria-label={t('index')}>
      <ul className={styles.entries}>
        {ENTRIES.map(entry => {
          const mark = markOf(entry)
          return (
            <li key={entry}>
              <Pressable
                className={styles.entry}
                aria-current={entry === reading}
                onPress={() => goTo(entry)}
              >
                {t(`section.${entry}`)}
                {mark && <span className={styles[mark]}>{t(mark)}</span>}
              </Pressable>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
