/** Sizes, days and times left, in the words of the page. */
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { sizeWords } from '../desk/figures.rules.ts'
import { timeOf } from './publish.rules.ts'

export const usePublishWords = () => {
  const { t } = useTranslation('publish')
  const { language } = useLanguage()
  return {
    size: (bytes: number) => sizeWords(bytes, language),
    day: (instant: string) =>
      new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(instant)),
    time: (seconds: number) => {
      const { unit, ...figures } = timeOf(seconds)
      return t(`time.${unit}`, figures)
    },
  }
}
