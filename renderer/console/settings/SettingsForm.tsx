/** The settings, section by section; what one may not change is shown all the same. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Site } from '../../../electron/contract/site.ts'
import { LockIcon } from '../../components/icons/identify.tsx'
import { Note } from '../../components/Note.tsx'
import { useMay } from '../gate/session.ts'
import { FileSection } from './file/FileSection.tsx'
import { SaveBar } from './SaveBar.tsx'
import { Section } from './Section.tsx'
import styles from './Settings.module.css'
import { SettingsIndex } from './SettingsIndex.tsx'
import { ApprovalSection } from './sections/ApprovalSection.tsx'
import { IdentitySection } from './sections/IdentitySection.tsx'
import { IdleSection } from './sections/IdleSection.tsx'
import { ScreenSection } from './sections/ScreenSection.tsx'
import { SiteSection } from './sections/SiteSection.tsx'
import { SoundSection } from './sections/SoundSection.tsx'
import { SyncSection } from './sections/SyncSection.tsx'
import { TimesSection } from './sections/TimesSection.tsx'
import { WordsSection } from './sections/WordsSection.tsx'
import { SECTION_NAMES, type SectionName } from './site.rules.ts'
import type { SectionFieldsProps } from './useField.ts'
import type { SiteForm } from './useSiteForm.ts'

const FIELDS = {
  site: SiteSection,
  screen: ScreenSection,
  times: TimesSection,
  identity: IdentitySection,
  sound: SoundSection,
  idle: IdleSection,
  words: WordsSection,
  sync: SyncSection,
} satisfies Record<Exclude<SectionName, 'approval'>, (props: SectionFieldsProps) => ReactNode>

export const SettingsForm = ({ form, site }: { form: SiteForm; site: Site }) => {
  const { t } = useTranslation('settings')
  const may = useMay()
  const { values, change, problems } = form
  const isTechnician = may('technician')
  const fields = (name: SectionName) => {
    const props = { values, change, problems }
    if (name === 'approval') return <ApprovalSection {...props} locked={!may('administrator')} />
    const Fields = FIELDS[name]
    return <Fields {...props} />
  }
  return (
    <div className={styles.columns}>
      <SettingsIndex changed={form.changed} wrong={form.wrong} />
      <div className={styles.sections}>
        {!isTechnician && (
          <Note tone="quiet" icon={<LockIcon />}>
            {t('readOnly')}
          </Note>
        )}
        <form
          ref={form.element}
          className={styles.sections}
          noValidate
          aria-label={t('title')}
          onSubmit={event => event.preventDefault()}
        >
          {SECTION_NAMES.map(name => (
            <Section key={name} name={name} locked={!isTechnician && name !== 'approval'}>
              {fields(name)}
            </Section>
          ))}
        </form>
        <FileSection site={site} unsaved={form.changed.length > 0} />
        <SaveBar form={form} />
      </div>
    </div>
  )
}
