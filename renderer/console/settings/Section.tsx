/** One section of the settings on its card: its name, what it is for, its fields. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '../desk/Page.tsx'
import styles from './Section.module.css'
import type { SectionName } from './site.rules.ts'

export interface SectionProps {
  name: SectionName | 'file'
  /** Shown, but not to be changed by who is signed in. */
  locked?: boolean
  children: ReactNode
}

export const sectionId = (name: SectionProps['name']) => `settings-${name}`

export const Section = ({ name, locked = false, children }: SectionProps) => {
  const { t } = useTranslation('settings')
  return (
    <div className={styles.section} id={sectionId(name)} tabIndex={-1}>
      <Panel title={t(`section.${name}`)}>
        <p className={styles.about}>{t(`about.${name}`)}</p>
        <fieldset className={styles.fields} disabled={locked} aria-label={t(`section.${name}`)}>
          {children}
        </fieldset>
      </Panel>
    </div>
  )
}

/** A list within a section, with its name above. */
export const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className={styles.part}>
    <legend className={styles.legend}>{title}</legend>
    {children}
  </fieldset>
)
