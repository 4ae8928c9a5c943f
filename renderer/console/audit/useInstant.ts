/** A moment of the log in words; one that cannot be read is shown as it stands. */
import { useTranslation } from 'react-i18next'
import { useMoment } from '../form/useMoment.ts'

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const WHOLE = { dateStyle: 'long', timeStyle: 'medium', hourCycle: 'h23' } as const

export const useInstant = () => {
  const { i18n } = useTranslation()
  const { moment } = useMoment()
  const orAsItStands = (say: (instant: string) => string) => (instant: string) =>
    Number.isNaN(Date.parse(instant)) ? instant : say(instant)
  const formatted = (options: Intl.DateTimeFormatOptions) =>
    orAsItStands(instant => new Intl.DateTimeFormat(i18n.language, options).format(new Date(instant)))
  return {
    /** As people say it: today 16:00. */
    moment: orAsItStands(moment),
    time: formatted(TIME),
    /** With date and seconds. */
    whole: formatted(WHOLE),
  }
}
