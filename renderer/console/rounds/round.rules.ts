/** Pure rules of making a round and of saying where its items stand. */
import type { Activity, Catalogue } from '../../../electron/contract/activities.ts'
import type { Bilingual } from '../../../electron/contract/common.ts'
import {
  type Electorate,
  type ListedRound,
  Progress,
  type Round,
  RoundDraft,
  type Stage,
} from '../../../electron/contract/round.ts'
import type { Suggestion } from '../../../electron/contract/roundResults.ts'
import { toInstant, toLocal } from '../form/period.rules.ts'

export interface RoundValues {
  activities: string[]
  /** Of what the activities can have, only these. */
  venues: string[]
  slots: string[]
  /** Whether every item needs the same number of people, and how many. */
  sameThreshold: boolean
  threshold: number
  picksPerWorker: number
  capped: boolean
  capPerCategory: number
  tallyVisible: boolean
  mayChange: boolean
  electorate: Electorate['kind']
  /** Between two orders at one screen, where nobody says who they are. */
  pauseSeconds: number
  /** Whether it opens by itself once it is approved, and when: a local moment. */
  opensByItself: boolean
  opensAt: string
  /** Local moment. */
  closesAt: string
}

/** 20:00 in a week: after supper. */
const usualClose = (now: Date) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + 7, 20, 0)

/** 11:00 tomorrow: at lunch. */
const usualOpening = (now: Date) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 11, 0)

const USUAL_PAUSE_SECONDS = 20
const USUAL_THRESHOLD = 10

type Lists = Pick<Catalogue, 'venues' | 'slots'>
const idsOf = (list: ReadonlyArray<{ id: string }>) => list.map(({ id }) => id)

export const newRound = (now: Date, { venues, slots }: Lists): RoundValues => ({
  activities: [],
  venues: idsOf(venues),
  slots: idsOf(slots),
  sameThreshold: false,
  threshold: USUAL_THRESHOLD,
  picksPerWorker: 3,
  capped: false,
  capPerCategory: 1,
  tallyVisible: false,
  mayChange: false,
  electorate: 'anyone',
  pauseSeconds: USUAL_PAUSE_SECONDS,
  opensByItself: false,
  opensAt: toLocal(usualOpening(now)),
  closesAt: toLocal(usualClose(now)),
})

/** What the round left out of what its activities can have stays left out; what they cannot have is no matter. */
const keptOf = (
  of: 'venues' | 'slots',
  round: Pick<Round, 'dishes' | 'venues' | 'slots'>,
  catalogue: Catalogue,
) => {
  const had = idsOf(round[of])
  const dishes = idsOf(round.dishes)
  const possible = catalogue.activities.filter(({ id }) => dishes.includes(id)).flatMap(one => one[of])
  return idsOf(catalogue[of]).filter(id => had.includes(id) || !possible.includes(id))
}

/** The menu and the rules of an earlier round, as far as the catalogue still has its activities. */
export const roundLike = (
  round: Pick<Round, 'dishes' | 'settings' | 'venues' | 'slots'>,
  catalogue: Catalogue,
  now: Date,
): RoundValues => {
  const { settings } = round
  const offered = idsOf(catalogue.activities.filter(({ retired }) => !retired))
  const usual = newRound(now, catalogue)
  return {
    ...usual,
    activities: idsOf(round.dishes).filter(id => offered.includes(id)),
    venues: keptOf('venues', round, catalogue),
    slots: keptOf('slots', round, catalogue),
    sameThreshold: settings.threshold !== null,
    threshold: settings.threshold ?? usual.threshold,
    picksPerWorker: settings.picksPerWorker,
    capped: settings.capPerCategory !== null,
    capPerCategory: settings.capPerCategory ?? 1,
    tallyVisible: settings.tallyVisible,
    mayChange: settings.mayChange,
    electorate: settings.electorate.kind,
    pauseSeconds:
      settings.electorate.kind === 'anonymous' ? settings.electorate.pauseSeconds : USUAL_PAUSE_SECONDS,
  }
}

/** Why these are on the menu by themselves: many wanted or wished for them, or those who came liked them. */
const WANTED: ReadonlyArray<Suggestion['because']> = ['unserved', 'rated', 'ordered', 'wished']
/** More than a menu that is read at a glance. */
const MOST_SUGGESTED = 12

/** The menu that follows from orders, ratings and wishes, best first; empty where nothing was ordered yet. */
export const suggestedMenu = (suggestions: readonly Suggestion[]): string[] =>
  suggestions
    .filter(({ because }) => WANTED.includes(because))
    .slice(0, MOST_SUGGESTED)
    .map(({ activity }) => activity)

/** A round opens before it closes. */
const InOrder = RoundDraft.refine(({ opensAt, closesAt }) => opensAt === null || opensAt < closesAt, {
  message: 'expected an opening before the close',
  params: { fault: 'closeAfterOpening' },
  path: ['closesAt'],
})

export const checkRound = (values: RoundValues) =>
  InOrder.safeParse({
    activities: values.activities,
    venues: values.venues,
    slots: values.slots,
    settings: {
      threshold: values.sameThreshold ? values.threshold : null,
      picksPerWorker: values.picksPerWorker,
      capPerCategory: values.capped ? values.capPerCategory : null,
      tallyVisible: values.tallyVisible,
      // Without a name there is no order to be found again.
      mayChange: values.electorate !== 'anonymous' && values.mayChange,
      electorate:
        values.electorate === 'anonymous'
          ? { kind: values.electorate, pauseSeconds: values.pauseSeconds }
          : { kind: values.electorate },
    },
    opensAt: values.opensByItself ? toInstant(values.opensAt) : null,
    closesAt: toInstant(values.closesAt),
  })

export interface Shelf {
  category: Catalogue['categories'][number]
  activities: Activity[]
}

/** The activities that can be put on a menu, by category; categories without any are left out. */
export const shelvesOf = ({ categories, activities }: Catalogue): Shelf[] =>
  categories
    .map(category => ({
      category,
      activities: activities.filter(one => one.category === category.id && !one.retired),
    }))
    .filter(shelf => shelf.activities.length > 0)

/** Takes all of them in, or all out when all are in. */
export const toggleAll = (chosen: readonly string[], ids: readonly string[]): string[] => {
  const others = chosen.filter(id => !ids.includes(id))
  return ids.every(id => chosen.includes(id)) ? others : [...others, ...ids]
}

export interface ProgressValues {
  stage: Stage
  note: string
  /** Local moment; empty while nobody knows. */
  when: string
  venue: string | null
  /** The recording. */
  show: string | null
  /** The revision of the round that the values were said in. */
  revision: number
}

export const progressOf = (round: Pick<Round, 'progress'>, dish: string): ProgressValues => {
  const said = round.progress.find(one => one.dish === dish)
  return {
    stage: said?.stage ?? 'collected',
    note: said?.note ?? '',
    when: said?.when ? toLocal(new Date(said.when)) : '',
    venue: said?.venue ?? null,
    show: said?.show ?? null,
    revision: said?.saidIn ?? 1,
  }
}

const PLANNED: readonly Stage[] = ['scheduled', 'preparing', 'served']
/** Whether the stage has a time and a place. */
export const isPlanned = (stage: Stage): boolean => PLANNED.includes(stage)

const sentOf = (dish: string, { stage, note, when, venue, show }: ProgressValues) => ({
  ...{ dish, stage, note },
  when: (isPlanned(stage) && toInstant(when)) || null,
  venue: isPlanned(stage) ? venue : null,
  show: stage === 'served' ? show : null,
})

/** A declined item needs a reason that workers will see. */
export const checkProgress = (dish: string, values: ProgressValues) =>
  Progress.refine(({ stage, note }) => stage !== 'declined' || note !== '', {
    message: 'a reason is needed',
    path: ['note'],
  }).safeParse(sentOf(dish, values))

export const isChanged = (saved: ProgressValues, values: ProgressValues): boolean =>
  JSON.stringify(sentOf('', saved)) !== JSON.stringify(sentOf('', { ...values, note: values.note.trim() }))

/** What the item meets at its venue and time; an item of another round with that round. */
export const clashesOf = (
  { id, clashes }: Pick<ListedRound, 'id' | 'clashes'>,
  dish: string,
  rounds: ReadonlyArray<Pick<Round, 'id' | 'number' | 'dishes'>>,
): Array<{ number: number | null; title: Bilingual }> =>
  clashes
    .filter(clash => clash.dish === dish)
    .flatMap(({ withRound, withDish }) => {
      const round = rounds.find(one => one.id === withRound)
      const other = round?.dishes.find(one => one.id === withDish)
      return round && other ? [{ number: withRound === id ? null : round.number, title: other.title }] : []
    })
