/** 身份识别: how a site writes the numbers of cards and employees, and the one number that is meant by each. */
import * as z from 'zod'
import { SITE_RANGES, whole } from './siteRanges.ts'

/** `card`: what a reader sent; `keypad`: an employee number that a worker typed. */
export const IdentifiedBy = z.enum(['card', 'keypad'])
export type IdentifiedBy = z.infer<typeof IdentifiedBy>

const Affix = z.string().trim().max(12)

export const Identity = z.strictObject({
  /** What the number of a card is written in. */
  characters: z.enum(['digits', 'hex']),
  /** Length of a card's number without prefix, suffix and separators. */
  minLength: whole(SITE_RANGES.cardLength),
  maxLength: whole(SITE_RANGES.cardLength),
  /** What the reader puts before and after the number; empty: nothing. */
  prefix: Affix,
  suffix: Affix,
  /** Whether parts as in "111,27706" are one number; otherwise such a card is not read. */
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

const fits = (number: string, { minLength, maxLength }: { minLength: number; maxLength: number }) =>
  number.length >= minLength && number.length <= maxLength

const without = (text: string, { prefix, suffix }: Identity) => {
  const [before, after] = [prefix.toUpperCase(), suffix.toUpperCase()]
  const rest = text.startsWith(before) ? text.slice(before.length) : text
  return after !== '' && rest.endsWith(after) ? rest.slice(0, -after.length) : rest
}

const cardNumber = (sent: string, identity: Identity): string | null => {
  const bare = without(sent.trim().toUpperCase(), identity)
  const number = identity.joined ? bare.replace(SEPARATORS, '') : bare.trim()
  return WRITTEN_IN[identity.characters].test(number) && fits(number, identity) ? number : null
}

const employeeNumber = (typed: string, { employee }: Identity): string | null => {
  const number = typed.replace(/\s/g, '')
  return WRITTEN_IN.digits.test(number) && fits(number, employee) ? number : null
}

/** The number behind what came, leading zeros kept; null when it is none of this site. */
export const numberFrom = (by: IdentifiedBy, came: string, identity: Identity): string | null =>
  by === 'card' ? cardNumber(came, identity) : employeeNumber(came, identity)
