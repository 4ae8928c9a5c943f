/** Moments with their date, which hold on paper and on a certificate of long ago, too. */
import { useLanguage } from '../../i18n/useLanguage.ts'

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

export const useWhen = () => {
  const { language } = useLanguage()
  const said = (options: Intl.DateTimeFormatOptions) => (instant: string) =>
    new Intl.DateTimeFormat(language, options).format(new Date(instant))
  return {
    moment: said({ month: 'short', day: 'numeric', ...TIME }),
    /** With the year. */
    dated: said({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'long', ...TIME }),
    day: said({ year: 'numeric', month: 'long', day: 'numeric' }),
  }
}
