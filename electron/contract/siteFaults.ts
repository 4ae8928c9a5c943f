/** What must hold between the settings of a site, each of them right by itself. */
import * as z from 'zod'
import { bitsOf, isReversible } from './cardFormats.ts'
import { isComplete, overlap, type Stretch } from './dayTimes.ts'
import type { SiteFields } from './siteFields.ts'

/** What to do about each, in the words of an answer to another program. */
const EXPECTED = {
  twice: 'each only once; change or remove one of them',
  unknownPlace: 'the id of one of the places; choose one of them or add the place',
  emptyStretch: 'an end other than the start',
  overlap: 'a stretch apart from the others; it may begin when another ends',
  louder: 'at most the usual volume',
  belowShortest: 'at least the shortest length',
  tooNarrow: 'at most as many bits as the formats of the reader and of lists carry',
  notReversible: 'no, because the format leaves bytes of the number out',
} as const

export type SiteFault = keyof typeof EXPECTED
export const SiteFault = z.enum(Object.keys(EXPECTED) as [SiteFault, ...SiteFault[]])

interface Found {
  fault: SiteFault
  path: (string | number)[]
}

/** Places of the items whose like came before. */
const repeated = (items: readonly string[]) =>
  items.flatMap((item, index) => (items.indexOf(item) < index ? [index] : []))

const repeatedPlaces = ({ places, screen }: SiteFields): Found[] =>
  [
    ...repeated(places.map(({ id }) => id)).map(index => ['places', index, 'id']),
    ...repeated(places.map(({ name }) => name)).map(index => ['places', index, 'name']),
    ...repeated(screen.tags).map(index => ['screen', 'tags', index]),
  ].map(path => ({ fault: 'twice', path }))

const unknownPlace = ({ places, screen }: SiteFields): Found[] =>
  places.some(({ id }) => id === screen.place) ? [] : [{ fault: 'unknownPlace', path: ['screen', 'place'] }]

/**
 * Times that are not complete are refused by their own fields, and nothing more is said of them.
 * @param end the field that says where a stretch ends, which is where its fault is shown
 */
const stretchFaults = (stretches: readonly Stretch[], list: string[], end: string): Found[] =>
  stretches.flatMap((stretch, index): Found[] => {
    const path = [...list, index, end]
    if (!isComplete(stretch)) return []
    if (stretch.from === stretch.to) return [{ fault: 'emptyStretch', path }]
    const meetsEarlier = stretches.slice(0, index).some(other => isComplete(other) && overlap(other, stretch))
    return meetsEarlier ? [{ fault: 'overlap', path }] : []
  })

const mealFaults = ({ meals }: SiteFields): Found[] =>
  stretchFaults(
    meals.map(({ start, end }) => ({ from: start, to: end })),
    ['meals'],
    'end',
  )

const soundFaults = ({ sound }: SiteFields): Found[] => [
  ...stretchFaults(sound.quietHours, ['sound', 'quietHours'], 'to'),
  ...sound.quietHours.flatMap(({ volume }, index): Found[] =>
    volume > sound.volume ? [{ fault: 'louder', path: ['sound', 'quietHours', index, 'volume'] }] : [],
  ),
]

const windowFaults = ({ syncWindow: { from, to } }: SiteFields): Found[] =>
  from === to && from !== '' ? [{ fault: 'emptyStretch', path: ['syncWindow', 'to'] }] : []

const lengthFaults = ({ identity }: SiteFields): Found[] => {
  const crossed = ({ minLength, maxLength }: { minLength: number; maxLength: number }) =>
    maxLength < minLength
  return [
    ...(crossed(identity) ? [['identity', 'maxLength']] : []),
    ...(crossed(identity.employee) ? [['identity', 'employee', 'maxLength']] : []),
  ].map(path => ({ fault: 'belowShortest', path }))
}

/** What a plain number leaves unused may stand at anything. */
const formatFaults = ({ identity: { format, lists, bits, reversed } }: SiteFields): Found[] => {
  if (format === 'plain') return []
  const carried = Math.min(bitsOf(format), lists === 'reader' ? Number.POSITIVE_INFINITY : bitsOf(lists))
  return [
    ...(bits > carried ? [{ fault: 'tooNarrow' as const, path: ['identity', 'bits'] }] : []),
    ...(reversed && !isReversible(format)
      ? [{ fault: 'notReversible' as const, path: ['identity', 'reversed'] }]
      : []),
  ]
}

const repeatedWords = ({ wordsToAvoid }: SiteFields): Found[] =>
  repeated(wordsToAvoid.map(({ term }) => term)).map(index => ({
    fault: 'twice',
    path: ['wordsToAvoid', index, 'term'],
  }))

const CHECKS = [
  repeatedPlaces,
  repeatedWords,
  unknownPlace,
  mealFaults,
  soundFaults,
  windowFaults,
  lengthFaults,
  formatFaults,
]

/** `params.fault` names the fault for a page that has its own words. */
export const holdsTogether = (site: SiteFields, context: z.RefinementCtx) => {
  for (const { fault, path } of CHECKS.flatMap(check => check(site)))
    context.addIssue({ code: 'custom', message: EXPECTED[fault], path, params: { fault } })
}
