/** The language of the page, and words that the catalogue keeps in both. */
import { useTranslation } from 'react-i18next'
import type { Language } from './i18n.ts'

export const useLanguage = () => {
  const { i18n } = useTranslation()
  const language = i18n.language as Language
  return {
    language,
    setLanguage: (next: Language) => void i18n.changeLanguage(next),
    /** The words in the page's language; Chinese where no English was written. */
    words: ({ zh, en }: { zh: string; en: string }) => (language === 'en' && en ? en : zh),
  }
}
