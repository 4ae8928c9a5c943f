/** Electron's entry: the set-ups in their order, and why the order matters. */

import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { app, BrowserWindow, Menu, powerSaveBlocker, session, utilityProcess } from 'electron'
import { choosePort } from './browser/address.ts'
import { createBudget, RESTARTS } from './browser/budget.ts'
import { MISUSED } from './browser/exitCodes.ts'
import type { KeptStation } from './browser/keepStation.ts'
import { type StartOptions, USAGE } from './browser/options.ts'
import { say } from './browser/say.ts'
import { demoWords } from './contract/host.ts'
import { defaultDataFolder } from './dataFolder.ts'
import { shellArguments } from './shell/arguments.ts'
import { refuseClosing } from './shell/closing.ts'
import { guardKeys } from './shell/keys.ts'
import { removeMenu } from './shell/menu.ts'
import { stayOnStation } from './shell/navigation.ts'
import { allowOnlyStation } from './shell/network.ts'
import { keepOwnFolder } from './shell/ownFolder.ts'
import { denyPermissions } from './shell/permissions.ts'
import { pictureOf } from './shell/picture.ts'
import { stayAwake } from './shell/power.ts'
import { quitInOrder } from './shell/quitting.ts'
import { recoverPage } from './shell/recovery.ts'
import { sandboxEverything } from './shell/sandbox.ts'
import { startScreenStation } from './shell/screenStation.ts'
import { isOnlyInstance } from './shell/singleInstance.ts'
import { launchStation } from './shell/stationProcess.ts'
import { stopForGood, stopToRestart } from './shell/stop.ts'
import { openWindow } from './shell/window.ts'
import { refuseZoom } from './shell/zoom.ts'

const STATION = path.join(import.meta.dirname, '../station/main.js')

const given = shellArguments(process.argv, process.cwd())
if ('options' in given) start(given.options)
else {
  say('help' in given ? USAGE : `${given.problem}\n${USAGE}`)
  app.exit('help' in given ? 0 : MISUSED)
}

function start(options: StartOptions) {
  const dataDir = options.dataDir ?? defaultDataFolder()
  const stop = stopForGood(app, say)
  // The sandbox and the menu are decided before `ready`; the lock lies in the folder, so the folder comes first.
  sandboxEverything(app)
  removeMenu(Menu)
  keepOwnFolder(app, dataDir)
  if (!isOnlyInstance(app)) return stop(`Diantai is already running on ${dataDir}.`)
  // Before the station starts, so that no moment is without a way to end it.
  let station: KeptStation | null = null
  quitInOrder(app, process, async () => station?.close())
  // Not awaited at the top: Electron becomes ready only after this file has run to its end.
  void app
    .whenReady()
    .then(async () => {
      station = await startStation(options, dataDir)
    })
    .catch((error: unknown) => stop(error instanceof Error ? error.message : String(error)))
}

/** After `ready`: processes and sessions exist only then. */
async function startStation(options: StartOptions, dataDir: string) {
  const secret = randomBytes(32).toString('hex')
  let window: BrowserWindow | null = null
  const station = await startScreenStation({
    launch: () => launchStation(utilityProcess, STATION),
    dataDir,
    port: await choosePort(options.port, say),
    demo: options.demo,
    secret,
    takePicture: () => pictureOf(window?.webContents ?? null),
    stop: stopToRestart(app, say),
    say,
  })
  if (station.demo !== null) say(demoWords(station.demo))
  window = show(new URL(station.address).origin, secret)
  return station
}

/** Every guard stands before the page is loaded. */
function show(origin: string, secret: string) {
  // In memory alone (no `persist:`): what a worker did is gone with the program.
  const screen = session.fromPartition('screen')
  denyPermissions(screen)
  allowOnlyStation(screen, origin, secret)
  const window = openWindow(BrowserWindow, screen, app.isPackaged)
  refuseClosing(window)
  stayOnStation(window.webContents, origin)
  guardKeys(window.webContents)
  refuseZoom(window.webContents)
  recoverPage(window.webContents, {
    budget: createBudget(RESTARTS, () => performance.now()),
    stop: stopToRestart(app, say),
    later: act => void setTimeout(act, 1_000),
  })
  stayAwake(powerSaveBlocker)
  // A load that fails is taken up by recoverPage.
  void window.loadURL(`${origin}/`).catch(() => {})
  return window
}
