/** The page's two languages, both on board so that nothing waits for a text. */
import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { en, zh } from './resources.ts'

const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const createI18n = (language: Language) => {
  const i18n = createInstance()
  void i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    ns: Object.keys(zh),
    defaultNS: 'common',
    resources: { 'zh-CN': zh, en },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  return i18n
}
