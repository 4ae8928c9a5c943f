/** How the text of a caption is cleaned, turned into one line and cut where a reader would not mind. */

/** Longest stretch of text that becomes one moving element, in graphemes. */
export const PIECE_LIMIT = 32

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })
export const graphemesOf = (text: string) => Array.from(segmenter.segment(text), part => part.segment)

/** Line ends and control characters become spaces; half a surrogate pair becomes U+FFFD. */
export const oneLine = (text: string) =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()

const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u
const STRONG = /[\p{L}\u200e\u200f]/u

/** The direction of the first letter, as `dir="auto"` would decide for the caption as a whole. */
export const directionOf = (text: string) =>
  RIGHT_TO_LEFT.test(STRONG.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr'

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}]/u
const inWord = (part: string) => /[\p{L}\p{N}_'’]/u.test(part) && !WITHOUT_SPACES.test(part)
const clingsToPrevious = (part: string) =>
  /^[\s\p{Pe}\p{Pf},.!?;:%‰°、。\uff0c\uff0e\uff01\uff1f\uff1b\uff1a\uff05…—~\uff5e]/u.test(part)
const clingsToNext = (part: string) => /[\p{Ps}\p{Pi}#$\u00a5\uffe5]$/u.test(part)
const joinsNumber = (part: string) => /[.,:/~–—-]$/u.test(part)

/** Whether a reader would accept a new page or a new stretch between two graphemes. */
export const isGoodCut = (before: string, after: string) =>
  !(inWord(before) && inWord(after)) &&
  !clingsToPrevious(after) &&
  !clingsToNext(before) &&
  !(joinsNumber(before) && /^\p{N}/u.test(after))

type IsCut = (parts: readonly string[], place: number, from: number) => boolean

const isGoodCutAt: IsCut = (parts, place) => isGoodCut(parts[place - 1] ?? '', parts[place] ?? '')

const isLetter = (part: string) => STRONG.test(part)
const isRightToLeft = (part: string | undefined) => part !== undefined && RIGHT_TO_LEFT.test(part)

/** In a line that reads to the right the halves of a phrase that reads to the left would change places. */
const keepsPhrases: IsCut = (parts, place, from) =>
  isGoodCutAt(parts, place, from) &&
  !(
    isRightToLeft(parts.slice(from, place).findLast(isLetter)) &&
    isRightToLeft(parts.slice(place, place + PIECE_LIMIT).find(isLetter))
  )

const lastCut = (parts: readonly string[], from: number, furthest: number, isCut: IsCut) => {
  for (let end = furthest; end > from; end--) {
    if (isCut(parts, end, from)) return end
  }
  return undefined
}

/** Where a stretch of at most `limit` graphemes that starts at `from` should end: the first way of cutting that does. */
const cutAfter = (parts: readonly string[], from: number, limit: number, ways: readonly IsCut[]) => {
  const furthest = from + limit
  if (furthest >= parts.length) return parts.length
  for (const isCut of ways) {
    const end = lastCut(parts, from, furthest, isCut)
    if (end !== undefined) return end
  }
  return furthest
}

/** The whole text in order, in stretches short enough to be drawn once each. */
export const piecesOf = (text: string, limit = PIECE_LIMIT) => {
  const parts = graphemesOf(text)
  const ways = directionOf(text) === 'ltr' ? [keepsPhrases, isGoodCutAt] : [isGoodCutAt]
  const pieces: string[] = []
  for (let from = 0; from < parts.length; ) {
    const end = cutAfter(parts, from, limit, ways)
    pieces.push(parts.slice(from, end).join(''))
    from = end
  }
  return pieces
}

/** Graphemes of a right-to-left script that fill one em, with room to spare. */
const RTL_PER_EM = 1.6

/**
 * A line that moves leftwards shows the end of right-to-left text first. It is therefore kept whole while it fits
 * the bar, and beyond that cut into stretches of like length, each whole, that follow each other in reading order.
 */
export const rightToLeftPieces = (text: string, roomInEm: number) => {
  const most = Math.max(PIECE_LIMIT, Math.floor(roomInEm * RTL_PER_EM))
  const length = graphemesOf(text).length
  const count = Math.ceil(length / most)
  return piecesOf(text, count > 1 ? Math.min(most, Math.ceil(length / count) + 4) : most)
}

/** Where a page that starts at `from` ends: as much as `fits`, but never nothing. `fits` must be monotonic. */
export const pageAfter = (parts: readonly string[], from: number, fits: (text: string) => boolean) => {
  let enough = 1
  let tooMuch = parts.length - from + 1
  while (tooMuch - enough > 1) {
    const middle = (enough + tooMuch) >> 1
    if (
      fits(
        parts
          .slice(from, from + middle)
          .join('')
          .trimEnd(),
      )
    )
      enough = middle
    else tooMuch = middle
  }
  return cutAfter(parts, from, enough, [isGoodCutAt])
}
