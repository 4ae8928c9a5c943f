/** What content.json must hold; its times are relative, so that the demo is always of today. */
import * as z from 'zod'
import { ActivityDraft, Category, Slot, Venue } from '../../electron/contract/activities.ts'
import { CAPTION_LIMIT } from '../../electron/contract/captions.ts'
import { Id, Level, textUpTo } from '../../electron/contract/common.ts'
import { NoticeMedia, TITLE_LIMIT } from '../../electron/contract/notices.ts'
import { Progress, RoundSettings } from '../../electron/contract/round.ts'
import { SiteShape } from '../../electron/contract/siteFields.ts'

/** A period around the moment of seeding, in hours. */
const around = {
  startsHoursAgo: z.number().min(0),
  endsInHours: z.number().positive(),
}

const DemoSite = SiteShape.omit({ safeSince: true }).extend({
  /** Days without an accident up to the day of seeding. */
  safeDays: z.int().min(0),
})

const DemoCaption = z.object({ text: textUpTo(CAPTION_LIMIT), level: Level, ...around })

/** The fields of its kind; moments are hours from the moment of seeding, such as `+6`. */
const DemoNoticeContent = z.record(z.string(), z.string())

const DemoNotice = z.object({
  title: textUpTo(TITLE_LIMIT),
  content: DemoNoticeContent,
  media: NoticeMedia.nullable(),
  level: Level,
  issuer: textUpTo(40),
  ...around,
})

const DemoActivity = ActivityDraft.extend({ id: Id })

const round = { activities: z.array(Id).min(1), settings: RoundSettings, orders: z.int().min(0) }

/** The round that takes orders now. */
const OpenDemoRound = z.object({ ...round, closesInHours: z.number().positive() })

/** The round before it. */
const ClosedDemoRound = z.object({
  ...round,
  closedHoursAgo: z.number().positive(),
  /** About how many of the orders contain each activity: how the made-up orders lean. */
  favourites: z.record(Id, z.number().positive()),
  progress: z.array(Progress),
})

export const DemoContent = z.object({
  site: DemoSite,
  captions: z.array(DemoCaption),
  notices: z.array(DemoNotice),
  categories: z.array(Category),
  venues: z.array(Venue),
  slots: z.array(Slot),
  activities: z.array(DemoActivity),
  rounds: z.object({ open: OpenDemoRound, closed: ClosedDemoRound }),
})
export type DemoContent = z.infer<typeof DemoContent>
