/** 卡号写法: the ways in which readers and lists write the number of a card, and the one number behind them. */

/**
 * A 125 kHz card holds ten hex digits (40 bits), a common 13.56 MHz card eight (32 bits). Readers write all of them
 * or only the lower ones, in hex or in decimal, whole or in two parts. The names are those of readers' data sheets:
 * "8H10D" is eight hex digits as ten decimal ones, "2H4H" two and four hex digits as three and five decimal ones.
 * Of the card 01026F6C3A: 8H10D 0040856634, 6H8D 07302202, 2H4H 111,27706, 4H4H 00623,27706.
 * The pair 2H4H is what Wiegand 26 carries: 8 bits of facility and 16 of the card.
 * http://www.zgznk.com/product/product49_en.html and
 * http://www.seabreezerfid.com/ba/10-bit-number-and-8-bit-number-conversion-relationship-of-the-access-control-card.html
 */
export const CODED_FORMATS = ['10H', '8H', '8H10D', '6H8D', '2H4H', '4H4H'] as const
export type CodedFormat = (typeof CODED_FORMATS)[number]

/** How much of a card's number counts, from its lower end. */
export const CARD_BITS = [24, 32, 40] as const
export type CardBits = (typeof CARD_BITS)[number]

interface Part {
  bits: number
  /** Length with leading zeros. */
  digits: number
  base: 10 | 16
}

const PARTS: Record<CodedFormat, readonly Part[]> = {
  '10H': [{ bits: 40, digits: 10, base: 16 }],
  '8H': [{ bits: 32, digits: 8, base: 16 }],
  '8H10D': [{ bits: 32, digits: 10, base: 10 }],
  '6H8D': [{ bits: 24, digits: 8, base: 10 }],
  '2H4H': [
    { bits: 8, digits: 3, base: 10 },
    { bits: 16, digits: 5, base: 10 },
  ],
  '4H4H': [
    { bits: 16, digits: 5, base: 10 },
    { bits: 16, digits: 5, base: 10 },
  ],
}

const WRITTEN_IN = { 10: /^\d+$/, 16: /^[\dA-F]+$/ }
const BETWEEN_PARTS = /[\s,.:;/-]+/

/** Bits that a format carries. */
export const bitsOf = (format: CodedFormat): number => PARTS[format].reduce((sum, { bits }) => sum + bits, 0)

/** Only who has all bytes of a number can turn them round; of the lower three the others are lost. */
export const isReversible = (format: CodedFormat): boolean => bitsOf(format) >= 32

/** Forty bits are well within the integers that a number holds exactly; shifts would end at 32. */
const size = (bits: number) => 2 ** bits

const bytesOf = (value: number, bits: number): number[] =>
  Array.from({ length: bits / 8 }, (_, at) => Math.floor(value / size(8 * at)) % size(8))

/** The same bytes, the last one first. */
const turned = (value: number, bits: number): number =>
  bytesOf(value, bits).reduce((sum, byte) => sum * size(8) + byte, 0)

const partValue = (text: string, { bits, digits, base }: Part, zerosDropped: boolean): number | null => {
  const long = zerosDropped ? text.length <= digits : text.length === digits
  if (!long || !WRITTEN_IN[base].test(text)) return null
  const value = Number.parseInt(text, base)
  return value < size(bits) ? value : null
}

/** Some write the pair of Wiegand 26 as one run of eight digits, with all zeros, as the second source does. */
const textsOf = (text: string, format: CodedFormat): string[] => {
  const run = format === '2H4H' ? /^(\d{3})(\d{5})$/.exec(text) : null
  return run ? run.slice(1) : text.split(BETWEEN_PARTS)
}

export interface Writing {
  format: CodedFormat
  /** Whether the last byte comes first. */
  reversed: boolean
  /** Whether leading zeros may be missing. */
  zerosDropped: boolean
}

/** The number behind a text; null where the text is not written so, or says more than its bits hold. */
export const decoded = (text: string, { format, reversed, zerosDropped }: Writing): number | null => {
  const parts = PARTS[format]
  const texts = textsOf(text, format)
  if (texts.length !== parts.length) return null
  let value = 0
  for (const [at, part] of parts.entries()) {
    const one = partValue(texts[at] ?? '', part, zerosDropped)
    if (one === null) return null
    value = value * size(part.bits) + one
  }
  return reversed ? turned(value, bitsOf(format)) : value
}

/** How a card with that number is written; what the format does not carry is left out. */
export const encoded = (value: number, { format, reversed, zerosDropped }: Writing): string => {
  const bits = bitsOf(format)
  const own = value % size(bits)
  let rest = reversed ? turned(own, bits) : own
  const texts: string[] = []
  for (const part of PARTS[format].toReversed()) {
    const text = (rest % size(part.bits)).toString(part.base).toUpperCase()
    texts.unshift(zerosDropped ? text : text.padStart(part.digits, '0'))
    rest = Math.floor(rest / size(part.bits))
  }
  return texts.join(',')
}

/** Decimal digits of the largest number of so many bits. */
const DECIMAL_DIGITS: Record<CardBits, number> = { 24: 8, 32: 10, 40: 13 }

/**
 * The one number of a card: its lower bits in decimal, always equally long. For 24 and 32 bits that is what is
 * printed on most cards, so that a printed number typed on the keypad is the same worker's.
 */
export const canonical = (value: number, bits: CardBits): string =>
  String(value % size(bits)).padStart(DECIMAL_DIGITS[bits], '0')
