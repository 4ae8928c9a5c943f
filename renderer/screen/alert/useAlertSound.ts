/** Lets an alert be heard as the site has it: a siren, or the words spoken where the system has a voice for them. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlertScreen, ScreenAlert } from '../../../electron/contract/alertWords.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { speak } from '../frame/voice/speak.ts'
import { startSiren } from './siren.ts'
import { isSounding, wailOf } from './sound.rules.ts'

/** Each second anew: whether it is time to be heard. */
const useSounding = (id: string | undefined) => {
  const [sounding, setSounding] = useState(false)
  useEffect(() => {
    if (id === undefined) return
    const since = performance.now()
    const look = () => setSounding(isSounding((performance.now() - since) / 1_000))
    look()
    const timer = setInterval(look, 1_000)
    return () => {
      clearInterval(timer)
      setSounding(false)
    }
  }, [id])
  return sounding
}

/** @param alert the gravest one; another one begins to sound anew. */
export const useAlertSound = (alert: ScreenAlert | undefined, { sound, volume }: AlertScreen) => {
  const { t } = useTranslation('alerts')
  const { language } = useLanguage()
  const sounding = useSounding(alert?.id)
  const drill = alert?.drill ?? false
  const words =
    alert && t(drill ? 'screen.spokenDrill' : 'screen.spoken', { ...alert, level: t(`level.${alert.level}`) })
  useEffect(() => {
    if (!sounding || !words || sound === 'silent' || volume === 0) return
    // Where no voice is installed, it is the siren after all.
    if (sound === 'spoken' && speak(words, language, volume)) return () => window.speechSynthesis.cancel()
    return startSiren(wailOf(drill), volume / 100)
  }, [sounding, words, drill, sound, volume, language])
}
