/** No menu, and with it none of the menu's keyboard shortcuts. */

import type { Menu } from 'electron'

/** Before `ready`, so that Electron does not make its default one. */
export function removeMenu(menu: Pick<typeof Menu, 'setApplicationMenu'>) {
  menu.setApplicationMenu(null)
}
