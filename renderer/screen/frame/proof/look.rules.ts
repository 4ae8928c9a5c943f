/** Pure rules of a look at the frames: it speaks of the caption that led from its beginning to its end, or of none. */
import type { Line } from '../../../crawl/crawl.rules.ts'

export const openLook = (leading: () => Line | undefined) => {
  let turn = 0
  let line: Line | undefined
  return {
    /** The number under which the look is to end; none while there is nothing to look at. */
    begin: (): number | undefined => {
      line = leading()
      return line && ++turn
    },
    /** No frame is drawn while the page is hidden: what ends after that began in another time. */
    giveUp: () => {
      line = undefined
    },
    end: (ended: number): Line | undefined => {
      const now = leading()
      const isSame = ended === turn && line?.id === now?.id && line?.revision === now?.revision
      return isSame ? line : undefined
    },
  }
}
