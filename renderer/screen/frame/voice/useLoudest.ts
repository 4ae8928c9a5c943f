/** How loud the screen may be at this hour, in percent; silence until the settings are known. */
import { minuteOfDay } from '../../../../electron/contract/dayTimes.ts'
import { loudestAt } from '../../../../electron/contract/sound.ts'
import { useSite } from '../../../client/site.ts'
import { useNow } from '../clock.ts'

export const useLoudest = (): number => {
  const now = useNow()
  const sound = useSite()?.sound
  return sound ? loudestAt(sound, minuteOfDay(now)) : 0
}
