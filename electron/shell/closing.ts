/** Nobody at the screen closes the window: neither Alt+F4 nor the menu of its title bar. */

import type { BrowserWindow } from 'electron'

/** The program itself ends through `app.exit`, which asks no window. */
export function refuseClosing(window: Pick<BrowserWindow, 'on'>) {
  window.on('close', event => event.preventDefault())
  window.on('system-context-menu', event => event.preventDefault())
}
