/** Names of sections in one run of words. */
import { useTranslation } from 'react-i18next'
import type { SectionName } from './site.rules.ts'

export const useSectionNames = () => {
  const { t } = useTranslation('settings')
  return (sections: readonly SectionName[]) => sections.map(name => t(`section.${name}`)).join(t('separator'))
}
