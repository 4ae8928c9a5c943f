/** Pure part of the demo: relative content becomes documents of today, and made-up workers order by taste. */

import type { DemoContent } from '../../../resources/demo/content.schema.ts'
import type { ItemMeta } from '../../contract/common.ts'
import { fieldsOf, NoticeContent, NoticeKindName } from '../../contract/noticeKinds.ts'
import type { Pick } from '../../contract/orders.ts'
import type { Dish, Round } from '../../contract/round.ts'
import type { Site } from '../../contract/site.ts'
import { ALWAYS } from '../../contract/when.ts'
import { menuOf } from '../rounds/rounds.rules.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const after = (now: Date, hours: number) => new Date(now.getTime() + hours * HOUR).toISOString()

/** Eight in the evening of the day that is `hours` away, as a union would close a round. */
const evening = (now: Date, hours: number) => {
  const close = new Date(now.getTime() + hours * HOUR)
  close.setHours(20, 0, 0, 0)
  return close.toISOString()
}

const localDate = (date: Date) =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`

export const demoSite = ({ safeDays, ...site }: DemoContent['site'], now: Date): Site => ({
  ...site,
  safeSince: localDate(new Date(now.getTime() - safeDays * DAY)),
  revision: 1,
  updatedAt: now.toISOString(),
})

interface Around {
  startsHoursAgo: number
  endsInHours: number
}

/** Who stands as the writer and approver of the demo's content. */
const DEMO_EDITOR = { id: 'demo', name: '演示' }

const demoReview = (at: string) => ({
  proposal: null,
  approval: { by: DEMO_EDITOR, writer: DEMO_EDITOR, at, revision: 1, urgent: null, read: null },
})

/** Approved items with an identifier of their place in the list, and with their period around now. */
export const demoItems = <Item extends Around>(kind: string, items: readonly Item[], now: Date) =>
  items.map(({ startsHoursAgo, endsInHours, ...item }, index) => {
    const start = after(now, -startsHoursAgo)
    const meta: ItemMeta = {
      id: `demo-${kind}-${index + 1}`,
      revision: 1,
      createdAt: start,
      updatedAt: start,
      withdrawnAt: null,
    }
    const approved = { ...item, places: [], start, end: after(now, endsInHours), when: ALWAYS }
    return { ...meta, ...demoReview(start), approved, proposed: null }
  })

/** An hour of the demo is a whole one: nobody announces 16:07. */
const onTheHour = (now: Date, hours: string) => {
  const moment = new Date(after(now, Number(hours)))
  moment.setMinutes(0, 0, 0)
  return moment.toISOString()
}

/** Notices with the moments of their fields around now. */
export const demoNotices = (notices: DemoContent['notices'], now: Date) =>
  demoItems('notice', notices, now).map(({ approved, ...item }) => {
    const kind = NoticeKindName.parse(approved.content.kind)
    const moments = fieldsOf(kind).flatMap(({ name, type }) => {
      const hours = approved.content[name]
      return type === 'moment' && hours ? [[name, onTheHour(now, hours)]] : []
    })
    const content = NoticeContent.parse({ ...approved.content, ...Object.fromEntries(moments) })
    return { ...item, approved: { ...approved, content, recording: null } }
  })

export const demoCatalogue = ({ categories, venues, slots, activities }: DemoContent) => ({
  categories,
  venues,
  slots,
  activities: activities.map(activity => ({ ...activity, revision: 1, retired: false })),
  revision: 1,
})

const ROUND_DAYS = 7

/** The open round, then the closed one before it. */
export const demoRounds = (content: DemoContent, now: Date): [open: Round, closed: Round] => {
  const { open, closed } = content.rounds
  const catalogue = demoCatalogue(content)
  const closedAt = after(now, -closed.closedHoursAgo)
  return [
    {
      id: 'demo-round-14',
      revision: 1,
      number: 14,
      state: 'open',
      settings: open.settings,
      opensAt: null,
      openedAt: after(now, open.closesInHours - ROUND_DAYS * 24),
      closesAt: evening(now, open.closesInHours),
      ...menuOf(catalogue, { activities: open.activities }),
      progress: [],
      extensions: [],
      cancelled: '',
      review: demoReview(now.toISOString()),
    },
    {
      id: 'demo-round-13',
      revision: 1,
      number: 13,
      state: 'closed',
      settings: closed.settings,
      opensAt: null,
      openedAt: after(new Date(closedAt), -ROUND_DAYS * 24),
      closesAt: closedAt,
      ...menuOf(catalogue, { activities: closed.activities }),
      extensions: [],
      cancelled: '',
      progress: closed.progress.map(progress => ({
        ...progress,
        saidIn: 1,
        servedAt: progress.stage === 'served' ? after(now, -closed.closedHoursAgo / 4) : null,
      })),
      review: demoReview(closedAt),
    },
  ]
}

export type Random = () => number

/** Seeded, so that the demo is the same everywhere. Park and Miller's generator (CACM 31(10), 1988), multiplier 48271. */
export const seeded = (seed: number): Random => {
  const modulus = 2 ** 31 - 1
  let state = seed
  return () => {
    state = (state * 48_271) % modulus
    return state / modulus
  }
}

const byWeight = <Item>(
  items: readonly Item[],
  weight: (item: Item) => number,
  random: Random,
): Item | undefined => {
  let left = random() * items.reduce((sum, item) => sum + weight(item), 0)
  return items.find(item => {
    left -= weight(item)
    return left <= 0
  })
}

/** What one made-up worker picks; the first venues and slots of a dish are liked most. */
export const demoPicks = (round: Round, weightOf: (dish: Dish) => number, random: Random): Pick[] => {
  const wanted = 1 + Math.floor(random() * round.settings.picksPerWorker)
  let left: Dish[] = round.dishes
  const picks: Pick[] = []
  for (let count = 0; count < wanted; count++) {
    const dish = byWeight(left, weightOf, random)
    const venue = dish?.venues[Math.floor(random() ** 2 * dish.venues.length)]
    const slot = dish?.slots[Math.floor(random() ** 2 * dish.slots.length)]
    if (!dish || !venue || !slot) break
    picks.push({ dish: dish.id, venue, slot })
    left = left.filter(({ id }) => id !== dish.id)
  }
  return picks
}
