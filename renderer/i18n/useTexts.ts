/** Texts that come with a part of the page, there before anything of that part is drawn. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addTexts, type Texts } from './i18n.ts'

export const useTexts = (texts: Texts) => {
  const { i18n } = useTranslation()
  useState(() => addTexts(i18n, texts))
}
