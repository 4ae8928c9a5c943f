/** Turns the size of a screen and the distance of its viewers into pixels and millimetres. */

const MM_PER_INCH = 25.4
/** 25 minutes of arc in radians: the height of a caption at the viewing distance (product.md, "The screen"). */
const CAPTION_ANGLE = (25 / 60) * (Math.PI / 180)
/** Part of the font size that a Chinese character's face fills. */
const FACE = 0.92
/** A crawl higher than this part of the page would leave no room for what is touched. */
const LARGEST_CRAWL = 0.105
/** What a finger in a glove hits. */
export const TOUCH_MILLIMETRES = 20

export interface PhysicalScreen {
  diagonalInches: number
  viewingDistanceMetres: number
}

export const pixelsPerMillimetre = (diagonalInches: number, width: number, height: number): number =>
  Math.hypot(width, height) / (diagonalInches * MM_PER_INCH)

/** How high the face of a caption's character must be for the farthest viewer. */
const wantedCaptionMillimetres = (viewingDistanceMetres: number): number =>
  Math.tan(CAPTION_ANGLE) * viewingDistanceMetres * 1000

/** From how far characters of a font size are read. */
export const metresFor = (fontMillimetres: number): number =>
  (fontMillimetres * FACE) / Math.tan(CAPTION_ANGLE) / 1000

/** Font size of the crawl in pixels. */
export const crawlSize = (screen: PhysicalScreen, width: number, height: number): number => {
  const millimetres = wantedCaptionMillimetres(screen.viewingDistanceMetres) / FACE
  const wanted = millimetres * pixelsPerMillimetre(screen.diagonalInches, width, height)
  return Math.round(Math.min(wanted, height * LARGEST_CRAWL))
}

/** What the page makes of a screen, for somebody who sets it. */
export const sizesOn = (screen: PhysicalScreen, width: number, height: number) => {
  const perMillimetre = pixelsPerMillimetre(screen.diagonalInches, width, height)
  const crawl = crawlSize(screen, width, height)
  const captionMillimetres = (crawl * FACE) / perMillimetre
  const wanted = wantedCaptionMillimetres(screen.viewingDistanceMetres)
  return {
    widthMillimetres: width / perMillimetre,
    heightMillimetres: height / perMillimetre,
    captionMillimetres,
    captionPixels: crawl * FACE,
    touchPixels: TOUCH_MILLIMETRES * perMillimetre,
    /** How far the caption as it will be is read; less than wanted where the screen is too small for it. */
    readableMetres: Math.min(1, captionMillimetres / wanted) * screen.viewingDistanceMetres,
    /** Rounding to whole pixels is no loss that anybody sees. */
    fits: captionMillimetres > wanted * 0.97,
  }
}
