/** Pure rules of learning a reader: which formats fit what was swiped, and what of the settings each would change. */
import {
  CODED_FORMATS,
  type CodedFormat,
  decoded,
  encoded,
  isReversible,
} from '../../../../electron/contract/cardFormats.ts'
import { type CardFormat, type Identity, numberFrom } from '../../../../electron/contract/identity.ts'
import { SITE_RANGES } from '../../../../electron/contract/siteRanges.ts'
import type { Swipe } from '../../../reader/swipe.rules.ts'
import { withFormat } from '../identity.rules.ts'

/** A format that everything swiped so far is written in. */
export interface Offer {
  format: CardFormat
  /** The settings with it. */
  identity: Identity
  /** What the last card would be. */
  number: string
  /** How the same number may be printed on the card. */
  printed: readonly string[]
}

/** What most readers send comes first; the number alone cannot tell. */
const BY_USE: readonly CodedFormat[] = ['8H10D', '6H8D', '2H4H', '10H', '8H', '4H4H']
const rank = (format: CodedFormat) => BY_USE.indexOf(format)

const SYMBOLS = { prefix: /^[^\dA-Za-z]{1,12}/, suffix: /[^\dA-Za-z]{1,12}$/ }

/** Only symbols: letters and digits may be the card's own, and a part of a number is nobody's setting. */
const symbols = (texts: readonly string[], where: keyof typeof SYMBOLS): string => {
  const [first = '', ...others] = texts.map(text => SYMBOLS[where].exec(text)?.[0] ?? '')
  return others.every(other => other === first) ? first : ''
}

const stays = (texts: readonly string[], { prefix, suffix }: Identity) =>
  prefix + suffix !== '' &&
  texts.every(text => {
    const upper = text.toUpperCase()
    return upper.startsWith(prefix.toUpperCase()) && upper.endsWith(suffix.toUpperCase())
  })

const ends = (swipes: readonly Swipe[]): Identity['ending'] =>
  swipes.some(({ ending }) => ending === 'none') ? 'silence' : 'key'

/** The settings as far as they do not depend on the format. */
const around = (texts: readonly string[], swipes: readonly Swipe[], now: Identity): Identity => ({
  ...now,
  ...(stays(texts, now) ? {} : { prefix: symbols(texts, 'prefix'), suffix: symbols(texts, 'suffix') }),
  ending: ends(swipes),
})

const readsAll = (texts: readonly string[], identity: Identity) =>
  texts.every(text => numberFrom('card', text, identity) !== null)

const bareOf = (text: string, { prefix, suffix }: Identity) =>
  text.slice(
    text.toUpperCase().startsWith(prefix.toUpperCase()) ? prefix.length : 0,
    text.toUpperCase().endsWith(suffix.toUpperCase()) ? text.length - suffix.length : undefined,
  )

const printedAs = (format: CodedFormat, bare: string, { reversed, zeros }: Identity): string[] => {
  const value = decoded(bare.toUpperCase(), { format, reversed, zerosDropped: zeros === 'dropped' })
  if (value === null) return []
  const decimal = format === '6H8D' || format === '2H4H' ? '6H8D' : '8H10D'
  return ([decimal, '2H4H'] as const).map(one =>
    encoded(value, { format: one, reversed: false, zerosDropped: false }),
  )
}

const codedOffers = (texts: readonly string[], base: Identity, reversed: boolean): Offer[] =>
  CODED_FORMATS.toSorted((one, other) => rank(one) - rank(other)).flatMap((format): Offer[] => {
    const identity = { ...withFormat(base, format), reversed: reversed && isReversible(format) }
    const last = texts.at(-1) ?? ''
    const number = readsAll(texts, identity) ? numberFrom('card', last, identity) : null
    if (number === null) return []
    return [{ format, identity, number, printed: printedAs(format, bareOf(last, identity), identity) }]
  })

const LENGTHS = SITE_RANGES.cardLength

/** What is set already stays as it is where it reads every card; else it is made to fit. */
const plainOffer = (texts: readonly string[], base: Identity): Offer[] => {
  const bare = texts.map(text => bareOf(text, base).replace(/[\s,;:-]/g, ''))
  const lengths = bare.map(text => text.length)
  const set = base.format === 'plain' && readsAll(texts, base)
  const identity: Identity = set
    ? base
    : {
        ...withFormat(base, 'plain'),
        characters: bare.some(text => /[A-F]/i.test(text)) ? 'hex' : base.characters,
        minLength: Math.max(LENGTHS.min, Math.min(...lengths)),
        maxLength: Math.min(LENGTHS.max, Math.max(...lengths)),
      }
  const number = readsAll(texts, identity) ? numberFrom('card', texts.at(-1) ?? '', identity) : null
  return number === null ? [] : [{ format: 'plain', identity, number, printed: [] }]
}

/** Coded formats first, the likeliest before; where none fits all zeros are looked for, plain is the last. */
export const offersFor = (swipes: readonly Swipe[], now: Identity, reversed: boolean): Offer[] => {
  const cards = swipes.filter(({ whole }) => whole)
  const texts = cards.map(({ text }) => text.trim())
  if (texts.length === 0) return []
  const base = around(texts, cards, now)
  const strict = codedOffers(texts, { ...base, zeros: 'kept' }, reversed)
  const coded =
    strict.length > 0
      ? // Another reader of this site may leave zeros out all the same.
        strict.map(offer => ({ ...offer, identity: { ...offer.identity, zeros: now.zeros } }))
      : codedOffers(texts, { ...base, zeros: 'dropped' }, reversed)
  return [...coded, ...plainOffer(texts, base)]
}

/** More than one meaning of the same characters; plain has none. */
export const isAmbiguous = (offers: readonly Offer[]): boolean =>
  offers.filter(({ format }) => format !== 'plain').length > 1

/** Whether the settings are already as an offer would have them. */
export const isNow = ({ identity }: Offer, now: Identity): boolean =>
  Object.entries(identity).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(now[name as keyof Identity]),
  )
