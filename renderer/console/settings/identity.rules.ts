/** Pure rules of setting the format of cards: what goes with it, and what a change would do to numbers in use. */
import { bitsOf, CARD_BITS, type CardBits, isReversible } from '../../../electron/contract/cardFormats.ts'
import { type CardFormat, type Identity, keepsNumbers } from '../../../electron/contract/identity.ts'
import type { ListedRound } from '../../../electron/contract/round.ts'

type Formats = Pick<Identity, 'format' | 'lists'>

/** Bits that both the reader and lists give. */
const carriedBy = ({ format, lists }: Formats): number =>
  Math.min(
    ...[format, lists].map(one =>
      one === 'plain' || one === 'reader' ? Number.POSITIVE_INFINITY : bitsOf(one),
    ),
  )

/** What may be chosen, the fewest first. */
export const bitsToChoose = (formats: Formats): CardBits[] =>
  CARD_BITS.filter(bits => bits <= carriedBy(formats))

/** What is printed on most cards; more is said only by ten hex digits, and the rest of them is the maker's. */
const USUAL_BITS = 32

/** Keeps the bits that count where it can, because with them every number stays as it is. */
export const withFormat = (identity: Identity, format: CardFormat): Identity => {
  if (format === 'plain') return { ...identity, format }
  const wanted = identity.format === 'plain' ? USUAL_BITS : identity.bits
  const bits = bitsToChoose({ format, lists: identity.lists }).findLast(one => one <= wanted) ?? CARD_BITS[0]
  return { ...identity, format, bits, reversed: identity.reversed && isReversible(format) }
}

export const withLists = (identity: Identity, lists: Identity['lists']): Identity => ({
  ...identity,
  lists,
  bits: bitsToChoose({ ...identity, lists }).findLast(one => one <= identity.bits) ?? CARD_BITS[0],
})

export type Consequence =
  | { kind: 'round'; round: number }
  | { kind: 'numbers' }
  | { kind: 'swapped'; round: number }

type Open = Pick<ListedRound, 'state' | 'number' | 'settings' | 'turnout' | 'listed'>

const comparesNumbers = ({ state, settings, turnout, listed }: Open) =>
  state === 'open' && settings.electorate.kind !== 'anonymous' && (turnout > 0 || (listed ?? 0) > 0)

const writing = ({ format, reversed, zeros, prefix, suffix }: Identity) =>
  [format, reversed, zeros, prefix, suffix].join('\n')

/** What whoever changes the settings should know before; null: nothing. */
export const consequenceOf = (
  before: Identity,
  after: Identity,
  rounds: readonly Open[],
): Consequence | null => {
  const round = rounds.find(comparesNumbers)?.number
  if (!keepsNumbers(before, after))
    return round === undefined ? { kind: 'numbers' } : { kind: 'round', round }
  const isCoded = before.format !== 'plain'
  return isCoded && round !== undefined && writing(before) !== writing(after)
    ? { kind: 'swapped', round }
    : null
}
