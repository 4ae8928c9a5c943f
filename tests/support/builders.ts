/** Builders of what staff write, valid unless a test says otherwise. */

import type { ActivityDraft } from '../../electron/contract/activities.ts'
import type { AlertWords, KeptAlert } from '../../electron/contract/alertWords.ts'
import type { Review, Step } from '../../electron/contract/approval.ts'
import type { CaptionDraft } from '../../electron/contract/captions.ts'
import type { NoticeDraft } from '../../electron/contract/notices.ts'
import type { Block, BlockDraft, Playlist, PlaylistDraft } from '../../electron/contract/programme.ts'
import type { Dish, Progress, Round, RoundDraft, RoundSettings } from '../../electron/contract/round.ts'
import type { Show } from '../../electron/contract/shows.ts'
import type { Site, SiteFields } from '../../electron/contract/site.ts'
import { ALWAYS } from '../../electron/contract/when.ts'

const HOUR = 3_600_000
export const hoursFromNow = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()

/** By default it goes up at once, as on a site where one person may write and approve. */
interface Saving {
  step: Step
  reason: string
}

export const captionDraft = (some: Partial<CaptionDraft & Saving> = {}): CaptionDraft & Saving => ({
  text: '班前会六点五十点名',
  level: 'info',
  places: [],
  step: 'publish',
  reason: '',
  start: hoursFromNow(-1),
  end: hoursFromNow(24),
  when: ALWAYS,
  ...some,
})

export const noticeDraft = (some: Partial<NoticeDraft & Saving> = {}): NoticeDraft & Saving => ({
  title: '副井检修',
  content: { kind: 'notice', body: '周四停罐,请提前到候车室。' },
  media: null,
  recording: null,
  level: 'info',
  issuer: '机电科',
  places: [],
  step: 'publish',
  reason: '',
  start: hoursFromNow(-1),
  end: hoursFromNow(24),
  when: ALWAYS,
  ...some,
})

export const activityDraft = (some: Partial<ActivityDraft> = {}): ActivityDraft => ({
  category: 'qipai',
  title: { zh: '象棋擂台', en: 'Chess' },
  pitch: { zh: '赢了守擂', en: 'Win and stay' },
  picture: null,
  minutes: 90,
  threshold: 8,
  venues: ['shitang'],
  slots: ['zhoumo'],
  mostPeople: null,
  equipment: '',
  organiser: '',
  joinable: false,
  ...some,
})

export const dish = (some: Partial<Dish> = {}): Dish => ({ ...activityDraft(), id: 'xiangqi', ...some })

export const roundSettings = (some: Partial<RoundSettings> = {}): RoundSettings => ({
  picksPerWorker: 3,
  capPerCategory: null,
  threshold: null,
  tallyVisible: false,
  mayChange: false,
  electorate: { kind: 'anyone' },
  ...some,
})

/** Where an item stands. */
export const progress = (dish: string, some: Partial<Progress> = {}): Progress => ({
  dish,
  stage: 'collected',
  note: '',
  when: null,
  venue: null,
  servedAt: null,
  show: null,
  saidIn: 1,
  ...some,
})

export const roundDraft = (some: Partial<RoundDraft & Saving> = {}): RoundDraft & Saving => ({
  step: 'publish',
  reason: '',
  activities: [],
  venues: null,
  slots: null,
  settings: roundSettings(),
  opensAt: null,
  closesAt: hoursFromNow(48),
  ...some,
})

const APPROVED: Review = {
  proposal: null,
  approval: {
    by: { id: 'approver', name: '审批员' },
    writer: { id: 'editor', name: '编辑员' },
    at: hoursFromNow(-2),
    revision: 1,
    urgent: null,
    read: null,
  },
}

export const round = (some: Partial<Round> = {}): Round => ({
  id: 'round-1',
  revision: 1,
  number: 1,
  state: 'open',
  settings: roundSettings({ tallyVisible: true }),
  opensAt: null,
  openedAt: hoursFromNow(-1),
  closesAt: hoursFromNow(48),
  categories: [],
  venues: [],
  slots: [],
  dishes: [dish()],
  progress: [],
  extensions: [],
  cancelled: '',
  review: APPROVED,
  ...some,
})

export const siteFields = (some: Partial<SiteFields> = {}): SiteFields => ({
  mine: '九龙矿',
  places: [
    { id: 'yi-shitang', name: '一食堂' },
    { id: 'er-gongyu', name: '2号公寓' },
  ],
  language: 'zh-CN',
  screen: { place: 'yi-shitang', tags: ['食堂'], diagonalInches: 43, viewingDistanceMetres: 5 },
  captionSpeed: 5,
  safeSince: '2023-05-19',
  wordsToAvoid: [],
  shifts: [{ name: '早班', start: '08:00', end: '16:00' }],
  meals: [{ name: '夜宵', start: '23:00', end: '01:00' }],
  identity: {
    format: 'plain',
    bits: 32,
    reversed: false,
    lists: 'reader',
    zeros: 'kept',
    ending: 'key',
    characters: 'hex',
    minLength: 4,
    maxLength: 20,
    prefix: '',
    suffix: '',
    joined: true,
    employee: { minLength: 4, maxLength: 20 },
  },
  sound: { volume: 100, quietHours: [] },
  idle: { seconds: 30, countdownSeconds: 10, afterOrderSeconds: 5, staffSeconds: 120 },
  syncWindow: { from: '01:00', to: '05:00' },
  approval: { ownWork: false },
  ...some,
})

export const site = (some: Partial<Site> = {}): Site => ({
  ...siteFields(),
  revision: 1,
  updatedAt: '2026-07-21T08:00:00.000Z',
  ...some,
})

/** What staff write of an alert: it stands until it is lifted. */
export const alertWords = (some: Partial<AlertWords> = {}): AlertWords => ({
  level: 'red',
  kind: 'water',
  drill: false,
  headline: '井下透水',
  area: '东翼 650 水平',
  instruction: '停止作业\n沿避水路线撤到地面',
  issuer: '调度室',
  places: [],
  expires: null,
  ...some,
})

/** An alert on disk, raised by hand two hours ago. */
export const keptAlert = (some: Partial<KeptAlert> = {}): KeptAlert => ({
  ...alertWords(),
  id: 'alert-1',
  revision: 1,
  sequence: 1,
  raisedAt: hoursFromNow(-2),
  raisedBy: { id: 'editor', name: '编辑员' },
  reason: '调度电话通知',
  from: null,
  message: null,
  lifted: null,
  expiredAt: null,
  ...some,
})

export const show = (some: Partial<Show> = {}): Show => ({
  ...{ id: 'show-1', title: '下井三件宝', genre: 'kuaiban', unit: '', performers: '', event: '', theme: '' },
  ...{ date: '', seconds: 300, width: 1280, height: 720, video: '/1.mp4', poster: null, subtitles: [] },
  ...{ strip: null, synced: false, addedAt: '2026-01-01T00:00:00.000Z' },
  ...some,
})

export const playlistDraft = (some: Partial<PlaylistDraft> = {}): PlaylistDraft => ({
  title: '午餐节目',
  shows: [],
  safety: { share: { kind: 'none' }, films: null },
  ...some,
})

/** At lunch, every day, everywhere, over and over. */
export const blockDraft = (some: Partial<BlockDraft> = {}): BlockDraft => ({
  title: '午餐',
  playlist: 'playlist-1',
  places: [],
  firstDay: '2026-01-01',
  lastDay: null,
  when: { recurrence: null, parts: [{ kind: 'meal', name: '午餐' }] },
  loops: true,
  safety: null,
  ...some,
})

const KEPT = {
  revision: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
}

export const playlist = (shows: readonly string[] = [], some: Partial<Playlist> = {}): Playlist => ({
  ...KEPT,
  id: 'playlist-1',
  title: '午餐节目',
  shows: shows.map(id => ({ show: id, title: id })),
  safety: { share: { kind: 'none' }, films: null },
  ...some,
})

export const block = (some: Partial<Block> = {}): Block => ({
  ...blockDraft(),
  ...KEPT,
  id: 'block-1',
  ...some,
})
