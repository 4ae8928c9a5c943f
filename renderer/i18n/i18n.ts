/** The page's two languages; the screen's texts are there from the start, the console's come with it. */
import { createInstance, type i18n as I18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { screenTexts } from './screen.texts.ts'

const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** Texts by language and namespace. */
export type Texts = Record<Language, Record<string, object>>

export const addTexts = (i18n: I18n, texts: Texts) => {
  for (const language of LANGUAGES) {
    for (const [namespace, bundle] of Object.entries(texts[language]))
      i18n.addResourceBundle(language, namespace, bundle)
  }
}

/** @param more texts beside those of the screen. */
export const createI18n = (language: Language, more?: Texts) => {
  const i18n = createInstance()
  void i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    ns: Object.keys(screenTexts['zh-CN']),
    defaultNS: 'common',
    resources: screenTexts,
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  if (more) addTexts(i18n, more)
  return i18n
}
