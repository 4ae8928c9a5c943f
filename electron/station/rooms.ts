/** The rooms of a station, one line each: opened on the data folder, then put behind the door. */
import { activityRoutes, openActivities } from './activities/activities.ts'
import { captionRoutes, openCaptions } from './captions/captions.ts'
import { documentsIn, ledgerFile, libraryFolder, type OpenDocument, picturesFolder } from './documents.ts'
import { healthRoutes, openHealth } from './health/health.ts'
import type { Door } from './http/door.ts'
import { liveRoutes, openLive } from './live/live.ts'
import type { Log } from './log.ts'
import { noticeRoutes, openNotices } from './notices/notices.ts'
import { openOrders, orderRoutes } from './orders/orders.ts'
import { openPictures, pictureRoutes } from './pictures/pictures.ts'
import type { Announce, Audit, Clock, NewId } from './ports.ts'
import { roundRoutes } from './rounds/rounds.routes.ts'
import { openRounds } from './rounds/rounds.ts'
import { showRoutes } from './shows/shows.routes.ts'
import { openShows } from './shows/shows.ts'
import { siteRoutes } from './site/site.routes.ts'
import { openSite } from './site/site.ts'
import { openSiteFile } from './site/siteFile.ts'
import { staffRoutes } from './staff/staff.routes.ts'
import { openStaff } from './staff/staff.ts'
import { openLedger } from './storage/ledger.ts'

/** What every room may use. */
export interface RoomParts {
  openDocument: OpenDocument
  announce: Announce
  clock: Clock
  /** Milliseconds that never jump. */
  monotonic: () => number
  newId: NewId
  audit: Audit
}

export interface RoomsOptions {
  dataDir: string
  clock: Clock
  monotonic: () => number
  newId: NewId
  log: Log['problem']
  /** Told how to close each room, as soon as it is open. */
  later: (close: () => unknown) => void
}

export const openRooms = async ({ dataDir, clock, monotonic, newId, log, later }: RoomsOptions) => {
  const live = openLive(newId)
  const health = openHealth({ announce: live.announce, clock, log })
  const parts: RoomParts = {
    openDocument: documentsIn(dataDir, health.report),
    announce: live.announce,
    clock,
    monotonic,
    newId,
    // Until the ledger keeps the log.
    audit: { carryOut: (_actor, _record, effect) => effect(), note: () => undefined },
  }
  const site = await openSite(parts)
  const siteFile = openSiteFile({ ...parts, site })
  const staff = await openStaff(parts)
  const captions = await openCaptions(parts)
  const notices = await openNotices(parts)
  const activities = await openActivities(parts)
  const pictures = openPictures(picturesFolder(dataDir))
  const shows = await openShows({
    dir: libraryFolder(dataDir),
    report: health.report,
    changed: () => live.announce('shows'),
  })
  later(() => shows.close())
  const ledger = openLedger({ file: ledgerFile(dataDir), report: health.report })
  later(() => ledger.close())
  const rounds = await openRounds({ ...parts, ledger, activities })
  const orders = openOrders({
    ledger,
    rounds,
    announce: live.announce,
    identity: () => site.get().identity,
  })

  return {
    ...{
      live,
      health,
      site,
      siteFile,
      staff,
      captions,
      notices,
      activities,
      pictures,
      shows,
      ledger,
      rounds,
      orders,
    },
    /** What changes by the clock alone. */
    tick: async () => {
      captions.tick()
      notices.tick()
      await rounds.tick()
    },
  }
}
export type Rooms = Awaited<ReturnType<typeof openRooms>>

export const routesOf = (door: Door, rooms: Rooms, clock: Clock) =>
  door.router({
    live: liveRoutes(door, rooms.live),
    health: healthRoutes(door, rooms.health, () => rooms.ledger.state),
    site: siteRoutes(door, rooms.site, rooms.siteFile),
    staff: staffRoutes(door, rooms.staff, clock),
    captions: captionRoutes(door, rooms.captions),
    notices: noticeRoutes(door, rooms.notices),
    pictures: pictureRoutes(door, rooms.pictures),
    activities: activityRoutes(door, rooms.activities),
    rounds: roundRoutes(door, rooms.rounds),
    orders: orderRoutes(door, rooms.orders),
    shows: showRoutes(door, rooms.shows),
  })
export type Routes = ReturnType<typeof routesOf>
