/** The rooms of a station, one line each: opened on the data folder, then put behind the door. */
import type { LanInterface } from '../contract/lan.ts'
import { placeName } from '../contract/siteFields.ts'
import { accountRoutes } from './accounts/accounts.routes.ts'
import { openAccounts } from './accounts/accounts.ts'
import { activityRoutes } from './activities/activities.routes.ts'
import { openActivities } from './activities/activities.ts'
import { alertRoutes } from './alerts/alerts.routes.ts'
import { openAlerts } from './alerts/alerts.ts'
import { openCapInbox } from './alerts/cap/inbox.ts'
import { openAlertSettings } from './alerts/settings.ts'
import { auditRoutes } from './audit/audit.routes.ts'
import { openAudit } from './audit/audit.ts'
import { backupRoutes } from './backup/backup.routes.ts'
import { openBackup } from './backup/backup.ts'
import { findSticks } from './backup/sticks.ts'
import { BACKUP_WORKER } from './backupWorker.ts'
import { captionRoutes, openCaptions } from './captions/captions.ts'
import { captionSheetRoutes } from './captions/sheet/sheet.routes.ts'
import { clipRoutes, openClips } from './clips/clips.ts'
import {
  auditAsideFile,
  capFolder,
  documentsIn,
  keysFolder,
  ledgerFile,
  libraryFolder,
  type OpenDocument,
  picturesFolder,
  playsFile,
  proofFile,
  recordingsFolder,
} from './documents.ts'
import { healthRoutes } from './health/health.routes.ts'
import { openHealth } from './health/health.ts'
import { type ScreenWindow, screenPictures } from './health/picture.ts'
import { healthSources } from './health/sources.ts'
import type { Door } from './http/door.ts'
import { isOnLan } from './lan/lan.rules.ts'
import { lanRoutes, openLan } from './lan/lan.ts'
import { liveRoutes, openLive } from './live/live.ts'
import type { Log } from './log.ts'
import { noticeRoutes, openNotices } from './notices/notices.ts'
import { offerRoutes, openOffers } from './offers/offers.ts'
import { orderRoutes } from './orders/orders.routes.ts'
import { openOrders } from './orders/orders.ts'
import { openPictures, pictureRoutes } from './pictures/pictures.ts'
import { playRoutes } from './plays/plays.routes.ts'
import { openPlays } from './plays/plays.ts'
import type { Announce, Audit, Clock, NewId } from './ports.ts'
import { openPresence, presenceRoutes } from './presence/presence.ts'
import { programmeRoutes } from './programme/programme.routes.ts'
import { openProgramme } from './programme/programme.ts'
import { proofRoutes } from './proof/proof.routes.ts'
import { openProof } from './proof/proof.ts'
import { openCalendar } from './published/calendar.ts'
import type { Publishing } from './published/published.ts'
import { openRatings, ratingRoutes } from './ratings/ratings.ts'
import { receiptRoutes } from './receipts/receipts.routes.ts'
import { openReceipts } from './receipts/receipts.ts'
import { openRecordings, recordingRoutes } from './recordings/recordings.ts'
import { roundRoutes } from './rounds/rounds.routes.ts'
import { openRounds } from './rounds/rounds.ts'
import { screenRoutes } from './screens/screens.routes.ts'
import { stationKey } from './seal/stationKey.ts'
import { showRoutes } from './shows/shows.routes.ts'
import { openShows } from './shows/shows.ts'
import { siteRoutes } from './site/site.routes.ts'
import { openSite } from './site/site.ts'
import { openSiteFile } from './site/siteFile.ts'
import { staffRoutes } from './staff/staff.routes.ts'
import { openStaff } from './staff/staff.ts'
import { openLedger } from './storage/ledger.ts'
import { syncRoutes } from './sync/sync.routes.ts'
import { openSync } from './sync/sync.ts'
import { openSyncedShows } from './sync/syncedShows.ts'
import { SYNC_WORKER } from './syncWorker.ts'
import { type TickFailed, tickEach } from './tickEach.ts'
import { openWishes, wishRoutes } from './wishes/wishes.ts'

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
  version: string
  window: ScreenWindow | null
  /** Told how to close each room, as soon as it is open. */
  later: (close: () => unknown) => void
  /** The network interfaces that the machine has now. */
  interfaces: () => LanInterface[]
  /** Starts the station again; null: nobody would. */
  restart: (() => void) | null
}

export const openRooms = async (options: RoomsOptions) => {
  const { dataDir, clock, monotonic, newId, later, interfaces, window, restart, version } = options
  const live = openLive(newId)
  const health = await openHealth({ ...options, announce: live.announce })
  later(() => health.close())
  // Before every other room: what staff do in them is kept in it first.
  const ledger = openLedger({ file: ledgerFile(dataDir), report: health.report })
  later(() => ledger.close())
  const audit = await openAudit({
    ledger,
    asideFile: auditAsideFile(dataDir),
    announce: live.announce,
    clock,
    newId,
    report: health.report,
  })
  later(() => audit.close())
  const parts: RoomParts = {
    openDocument: documentsIn(dataDir, health.report),
    announce: live.announce,
    clock,
    monotonic,
    newId,
    audit,
  }
  const site = await openSite({
    ...parts,
    roundOfNumbers: () => rounds.roundOfNumbers() ?? ratings.roundOfNumbers(),
  })
  const siteFile = openSiteFile({ ...parts, site })
  const accounts = await openAccounts(parts)
  const staff = openStaff({ ...parts, accounts })
  const publishing: Publishing = {
    ownWork: () => site.get().approval.ownWork,
    here: () => {
      const { place, tags } = site.get().screen
      return [place, ...tags]
    },
    calendar: openCalendar(site.get),
  }
  const identity = () => site.get().identity
  const captions = await openCaptions({ ...parts, ...publishing })
  const notices = await openNotices({ ...parts, ...publishing })
  const proof = openProof({
    file: proofFile(dataDir),
    report: health.report,
    announce: live.announce,
    clock: health.steady,
    place: () => site.get().screen.place,
    live: captions.live,
  })
  later(() => proof.close())
  const alertSettings = await openAlertSettings(parts)
  const alerts = await openAlerts({ ...parts, here: publishing.here, settings: alertSettings.get })
  const capInbox = await openCapInbox({
    ...parts,
    alerts,
    language: () => site.get().language,
    folder: capFolder(dataDir),
    address: () => alertSettings.get().address,
    sticks: () => alertSettings.get().sticks,
    findSticks: findSticks(),
    report: health.report,
  })
  later(() => capInbox.close())
  const activities = await openActivities(parts)
  const pictures = openPictures(picturesFolder(dataDir))
  const clips = openClips(pictures.dir)
  const recordings = openRecordings(recordingsFolder(dataDir))
  const synced = await openSyncedShows(libraryFolder(dataDir))
  const shows = await openShows({
    dir: libraryFolder(dataDir),
    synced,
    report: health.report,
    changed: () => live.announce('shows'),
  })
  later(() => shows.close())
  const plays = openPlays({
    ...parts,
    file: playsFile(dataDir),
    report: health.report,
    shows: shows.list,
    screen: () => placeName(site.get()),
    ratings: () => ratings.ofShows(),
  })
  later(() => plays.close())
  const programme = await openProgramme({
    ...parts,
    ...publishing,
    quietHours: () => site.get().sound.quietHours,
    shows: shows.list,
    isSetAside: plays.isSetAside,
  })
  // A clock that lost its time closes no round and forgets no name.
  const lasting = { ...parts, clock: health.steady }
  const rounds = await openRounds({
    ...lasting,
    ...publishing,
    ledger,
    activities,
    mine: () => site.get().mine,
    sealKey: () => stationKey(keysFolder(dataDir)),
  })
  later(() => rounds.settled())
  const orders = openOrders({
    ledger,
    rounds,
    announce: live.announce,
    monotonic,
    identity,
  })
  const ratings = openRatings({ ...lasting, ledger, store: rounds.store, identity })
  const receipts = openReceipts({
    ...lasting,
    ledger,
    notices,
    identity,
    place: () => site.get().screen.place,
  })
  later(() => ratings.settled())
  const wishes = await openWishes({ ...parts, round: () => rounds.current()?.id ?? null })
  const offers = await openOffers({ ...lasting, store: rounds.store })
  const lan = await openLan({
    ...parts,
    keysDir: keysFolder(dataDir),
    interfaces,
    report: health.report,
    endSessions: () => staff.sessions.endWhere(({ from }) => isOnLan(from)),
  })
  later(() => lan.close())
  const screen = screenPictures({ ...parts, window, screen: health.screen })

  const presence = openPresence(parts)
  const backup = await openBackup({
    ...parts,
    ...{ dataDir, ledger, restart, program: version, findSticks: findSticks(), worker: BACKUP_WORKER },
    site: () => ({ mine: site.get().mine, place: placeName(site.get()) }),
    tallies: () => [
      { path: 'proof.sqlite', bytes: proof.bytes() },
      { path: 'plays.sqlite', bytes: plays.bytes() },
    ],
    hasAccounts: () => accounts.all().length > 0,
    counts: () => ({
      captions: captions.list().length,
      notices: notices.list().length,
      activities: activities.catalogue().activities.length,
      rounds: rounds.list().length,
      orders: rounds.list().reduce((sum, { turnout }) => sum + turnout, 0),
      accounts: accounts.all().length,
      // Those that come by sync are fetched again.
      shows: shows.list().filter(({ synced }) => !synced).length,
    }),
  })
  later(() => backup.close())
  const sync = await openSync({
    ...parts,
    ...{ synced, library: libraryFolder(dataDir), worker: SYNC_WORKER, findSticks: findSticks() },
    random: Math.random,
    report: health.report,
    window: () => site.get().syncWindow,
    // What the programme plays, and the recording of what was served: it stays in sight as long as the round does.
    scheduled: () => [
      ...programme.scheduled(),
      ...rounds
        .list()
        .flatMap(({ progress }) => progress.flatMap(({ show }) => (show === null ? [] : [show]))),
    ],
  })
  later(() => sync.close())
  const ticking = {
    captions,
    notices,
    alerts,
    capInbox,
    presence,
    proof,
    rounds,
    ratings,
    receipts,
    offers,
    programme,
    lan,
    sync,
    health,
  }
  return {
    ...{
      audit,
      live,
      health,
      screen,
      dataDir,
      site,
      siteFile,
      accounts,
      staff,
      captions,
      notices,
      alerts,
      alertSettings,
      proof,
      capInbox,
      activities,
      pictures,
      clips,
      recordings,
      shows,
      plays,
      programme,
      ledger,
      rounds,
      orders,
      ratings,
      receipts,
      wishes,
      offers,
      presence,
      lan,
      backup,
      synced,
      sync,
    },
    /** What changes by the clock alone. */
    tick: (failed: TickFailed) => tickEach(ticking, failed),
  }
}
export type Rooms = Awaited<ReturnType<typeof openRooms>>

export const routesOf = (door: Door, rooms: Rooms, clock: Clock) =>
  door.router({
    live: liveRoutes(door, rooms.live),
    health: healthRoutes(door, { ...rooms, sources: healthSources(rooms) }),
    site: siteRoutes(door, rooms.site, rooms.siteFile),
    staff: staffRoutes(door, { staff: rooms.staff, clock, audit: rooms.audit }),
    accounts: accountRoutes(door, rooms.accounts, rooms.staff.sessions),
    captions: captionRoutes(door, rooms.captions),
    captionSheet: captionSheetRoutes(door, { captions: rooms.captions, site: rooms.site.get, clock }),
    notices: noticeRoutes(door, rooms.notices),
    alerts: alertRoutes(door, rooms),
    screens: screenRoutes(door, rooms),
    proof: proofRoutes(door, { ...rooms, places: () => rooms.site.get().places }),
    pictures: pictureRoutes(door, rooms.pictures),
    clips: clipRoutes(door, rooms.clips),
    recordings: recordingRoutes(door, rooms.recordings),
    activities: activityRoutes(door, rooms.activities),
    rounds: roundRoutes(door, { ...rooms, identity: () => rooms.site.get().identity }),
    orders: orderRoutes(door, rooms.orders),
    ratings: ratingRoutes(door, rooms.ratings),
    receipts: receiptRoutes(door, {
      receipts: rooms.receipts,
      identity: () => rooms.site.get().identity,
      placeName: place => rooms.site.get().places.find(({ id }) => id === place)?.name ?? place,
    }),
    wishes: wishRoutes(door, rooms.wishes),
    offers: offerRoutes(door, rooms.offers),
    presence: presenceRoutes(door, rooms.presence),
    shows: showRoutes(door, rooms.shows, rooms.audit),
    plays: playRoutes(door, rooms.plays),
    programme: programmeRoutes(door, { ...rooms, places: () => rooms.site.get().places }),
    audit: auditRoutes(door, rooms.audit),
    lan: lanRoutes(door, rooms.lan),
    backup: backupRoutes(door, rooms.backup),
    sync: syncRoutes(door, rooms.sync),
  })
export type Routes = ReturnType<typeof routesOf>
