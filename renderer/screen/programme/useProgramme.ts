/** Who has the screen: the programme while nobody is there, the board from a touch until the idle time has run out. */
import { useEffect } from 'react'
import { usePresence } from './usePresence.ts'
import { useStage } from './useStage.ts'

/**
 * @param away another page than the board is up, or something lies over it.
 * @param onProgramme told whether the programme is to be seen; keep it stable.
 */
export const useProgramme = (away: boolean, onProgramme: (seen: boolean) => void) => {
  const [here, leave] = usePresence()
  const unseen = here || away
  const onAir = useStage(unseen)
  const { up } = onAir
  useEffect(() => {
    onProgramme(up)
    return () => onProgramme(false)
  }, [up, onProgramme])
  return { onAir, here, leave, unseen }
}
