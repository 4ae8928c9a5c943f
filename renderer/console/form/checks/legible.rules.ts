/** Pure rules of how far words are read on the screens of a site: 25 minutes of arc (product.md, "The screen"). */
import {
  metresFor,
  type PhysicalScreen,
  pixelsPerMillimetre,
  sizesOn,
} from '../../../components/millimetres.ts'

/** Of the shapes that a screen may have this one has the least room for a crawl. */
const LOWEST = { width: 1920, height: 1080 }
/** Font sizes of a notice on that shape in pixels: --type-headline and --type-middle of the tokens. */
const HEADLINE = 68
const MIDDLE = 36

export const legibleMetres = (screen: PhysicalScreen) => {
  const { width, height } = LOWEST
  const perMillimetre = pixelsPerMillimetre(screen.diagonalInches, width, height)
  const { readableMetres, fits } = sizesOn(screen, width, height)
  return {
    caption: fits ? screen.viewingDistanceMetres : readableMetres,
    /** Whether the farthest viewer reads a caption. */
    fits,
    title: metresFor(HEADLINE / perMillimetre),
    body: metresFor(MIDDLE / perMillimetre),
  }
}
