/** Says in the page's language when a round closes. */
import { useTranslation } from 'react-i18next'

export const useCloseDate = () => {
  const { i18n } = useTranslation()
  const format = new Intl.DateTimeFormat(i18n.language, {
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return (instant: string) => format.format(new Date(instant))
}
