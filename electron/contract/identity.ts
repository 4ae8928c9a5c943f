/** 身份识别: how a site writes the numbers of cards and employees, and the one number that is meant by each. */
import * as z from 'zod'
import { CARD_BITS, CODED_FORMATS, type CodedFormat, canonical, decoded } from './cardFormats.ts'
import { SITE_RANGES, whole } from './siteRanges.ts'

/** `card`: what a reader sent; `keypad`: an employee number that a worker typed. */
export const IdentifiedBy = z.enum(['card', 'keypad'])
export type IdentifiedBy = z.infer<typeof IdentifiedBy>

const Affix = z.string().trim().max(12)

/** `plain`: the characters are the number, whatever they mean; a coded format says which bits of the card they are. */
export const CARD_FORMATS = ['plain', ...CODED_FORMATS] as const
export const CardFormat = z.enum(CARD_FORMATS)
export type CardFormat = z.infer<typeof CardFormat>

/**
 * One card has one number here, whichever reader reads it and however a list writes it. Of a coded format it is the
 * lower `bits` in decimal: readers and lists of a mine may differ in format as long as each carries that many bits,
 * and nobody's card is another's as long as they differ in those. Fewer bits than a site needs would make two workers
 * one; that is why 24 are only for where some reader or list gives no more. What is plain is compared as it came,
 * because nobody knows which bits it is.
 */
export const Identity = z.strictObject({
  format: CardFormat,
  /** Of a coded format: how much of the card's number counts. */
  bits: z.literal(CARD_BITS),
  /** Of a coded format: whether the reader sends the last byte first. */
  reversed: z.boolean(),
  /** How card numbers stand in lists of workers; `reader`: as the reader sends them. */
  lists: z.enum(['reader', ...CODED_FORMATS]),
  /** Whether leading zeros mean anything, or some reader leaves them out. */
  zeros: z.enum(['kept', 'dropped']),
  /** What ends a card: Enter or Tab, or that nothing more comes. */
  ending: z.enum(['key', 'silence']),
  /** What a plain number is written in. */
  characters: z.enum(['digits', 'hex']),
  /** Length of a plain number without prefix, suffix and separators. */
  minLength: whole(SITE_RANGES.cardLength),
  maxLength: whole(SITE_RANGES.cardLength),
  /** What the reader puts before and after the number; empty: nothing. */
  prefix: Affix,
  suffix: Affix,
  /** Whether parts of a plain number as in "111,27706" are one number; otherwise such a card is not read. */
  joined: z.boolean(),
  /** Length of an employee number on the keypad. */
  employee: z.strictObject({
    minLength: whole(SITE_RANGES.employeeLength),
    maxLength: whole(SITE_RANGES.employeeLength),
  }),
})
export type Identity = z.infer<typeof Identity>

const WRITTEN_IN = { digits: /^\d+$/, hex: /^[\dA-F]+$/ }
const SEPARATORS = /[\s,;:-]/g
const LEADING_ZEROS = /^0+(?=.)/

const fits = (number: string, { minLength, maxLength }: { minLength: number; maxLength: number }) =>
  number.length >= minLength && number.length <= maxLength

const without = (text: string, { prefix, suffix }: Identity) => {
  const [before, after] = [prefix.toUpperCase(), suffix.toUpperCase()]
  const rest = text.startsWith(before) ? text.slice(before.length) : text
  return after !== '' && rest.endsWith(after) ? rest.slice(0, -after.length) : rest
}

const plainNumber = (bare: string, identity: Identity): string | null => {
  const number = identity.joined ? bare.replace(SEPARATORS, '') : bare
  if (!WRITTEN_IN[identity.characters].test(number) || !fits(number, identity)) return null
  return identity.zeros === 'dropped' ? number.replace(LEADING_ZEROS, '') : number
}

const codedNumber = (bare: string, format: CodedFormat, identity: Identity): string | null => {
  const value = decoded(bare, {
    format,
    reversed: identity.reversed,
    zerosDropped: identity.zeros === 'dropped',
  })
  return value === null ? null : canonical(value, identity.bits)
}

const cardNumber = (sent: string, identity: Identity): string | null => {
  const bare = without(sent.trim().toUpperCase(), identity).trim()
  return identity.format === 'plain'
    ? plainNumber(bare, identity)
    : codedNumber(bare, identity.format, identity)
}

const employeeNumber = (typed: string, { employee }: Identity): string | null => {
  const number = typed.replace(/\s/g, '')
  return WRITTEN_IN.digits.test(number) && fits(number, employee) ? number : null
}

/** The number behind what came; null when it is none of this site. */
export const numberFrom = (by: IdentifiedBy, came: string, identity: Identity): string | null =>
  by === 'card' ? cardNumber(came, identity) : employeeNumber(came, identity)

/** How this site reads the cards of a list; spreadsheets drop zeros, so a column that says it holds cards may lack them. */
export const forLists = (identity: Identity, isCardColumn: boolean): Identity => {
  if (identity.format === 'plain') return identity
  const zeros = isCardColumn ? 'dropped' : identity.zeros
  if (identity.lists === 'reader') return { ...identity, zeros }
  return { ...identity, zeros, format: identity.lists, reversed: false }
}

/**
 * Whether a card that two settings both read has one number under both, so that nobody who has ordered under the one
 * may order again under the other. Of coded formats this holds for a reader that is exchanged along with its format.
 */
export const keepsNumbers = (before: Identity, after: Identity): boolean => {
  if (before.format !== 'plain' && after.format !== 'plain') return before.bits === after.bits
  const plain = ({ format, prefix, suffix, zeros }: Identity) => [format, prefix, suffix, zeros].join('\n')
  return plain(before) === plain(after)
}
