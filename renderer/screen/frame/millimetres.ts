/** Turns the site's screen into CSS sizes: pixels per millimetre, and the height of a caption. */

const MM_PER_INCH = 25.4
/** 25 minutes of arc in radians: the height of a caption at the viewing distance (product.md, "The screen"). */
const CAPTION_ANGLE = (25 / 60) * (Math.PI / 180)
/** Part of the font size that a Chinese character's face fills. */
const FACE = 0.92
/** A crawl higher than this part of the page would leave no room for what is touched. */
const LARGEST_CRAWL = 0.105

export interface PhysicalScreen {
  diagonalInches: number
  viewingDistanceMetres: number
}

export const pixelsPerMillimetre = (screen: PhysicalScreen, width: number, height: number): number =>
  Math.hypot(width, height) / (screen.diagonalInches * MM_PER_INCH)

/** Font size of the crawl in pixels. */
export const crawlSize = (screen: PhysicalScreen, width: number, height: number): number => {
  const millimetres = (Math.tan(CAPTION_ANGLE) * screen.viewingDistanceMetres * 1000) / FACE
  const wanted = millimetres * pixelsPerMillimetre(screen, width, height)
  return Math.round(Math.min(wanted, height * LARGEST_CRAWL))
}
