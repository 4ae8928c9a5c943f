/** The one window: full screen, without a frame, showing an ordinary page that can reach nothing of the machine. */

import type { BrowserWindow, BrowserWindowConstructorOptions, Session, WebPreferences } from 'electron'

/** Each line closes one way out of the page. https://electronjs.org/docs/latest/tutorial/security */
const webPreferences = (session: Session, packaged: boolean): WebPreferences => ({
  session,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  disableDialogs: true,
  spellcheck: false,
  devTools: !packaged,
  // Shows play with sound, and the crawl runs on, whoever touched what.
  autoplayPolicy: 'no-user-gesture-required',
  backgroundThrottling: false,
})

/** The page's own ground, seen until the page paints: never a black screen. */
const GROUND = '#f7f1e5'

export const windowOptions = (session: Session, packaged: boolean): BrowserWindowConstructorOptions => ({
  kiosk: true,
  fullscreen: true,
  frame: false,
  resizable: false,
  minimizable: false,
  closable: false,
  autoHideMenuBar: true,
  title: '点台',
  backgroundColor: GROUND,
  webPreferences: webPreferences(session, packaged),
})

export type WindowMaker = new (options: BrowserWindowConstructorOptions) => BrowserWindow

export const openWindow = (Window: WindowMaker, session: Session, packaged: boolean) =>
  new Window(windowOptions(session, packaged))
