/** Says a step aloud where the system has a voice for the page's language, as loud as the hour allows; else nothing. */
import { useEffect } from 'react'
import { minuteOfDay } from '../../../../electron/contract/dayTimes.ts'
import { loudestAt } from '../../../../electron/contract/sound.ts'
import { useSite } from '../../../client/site.ts'
import { useCovered } from '../../../components/alert/covered.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { speak } from './speak.ts'

/** @param text said once when it appears; a changed text is said anew, and after an alert. */
export const useSpoken = (text: string) => {
  const { language } = useLanguage()
  const sound = useSite()?.sound
  const percent = sound ? loudestAt(sound, minuteOfDay(new Date())) : 0
  const covered = useCovered()
  useEffect(() => {
    // The alert speaks, and is not cut off.
    if (covered) return
    speak(text, language, percent)
    return () => window.speechSynthesis.cancel()
  }, [text, language, percent, covered])
}
