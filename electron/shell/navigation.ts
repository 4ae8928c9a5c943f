/** The window stays on the station's page, and no other window opens. https://electronjs.org/docs/latest/tutorial/security#13-disable-or-limit-navigation */

import type { WebContents } from 'electron'
import { mayNavigate } from './origin.ts'

export type NavigatingContents = Pick<WebContents, 'on' | 'getURL' | 'setWindowOpenHandler'>

export function stayOnStation(contents: NavigatingContents, station: string) {
  const refuse = (details: { url: string; isMainFrame: boolean; preventDefault: () => void }) => {
    if (details.isMainFrame && mayNavigate(details.url, contents.getURL(), station)) return
    details.preventDefault()
  }
  contents.on('will-navigate', refuse)
  contents.on('will-frame-navigate', refuse)
  contents.on('will-redirect', refuse)
  contents.on('will-attach-webview', event => event.preventDefault())
  // Preventing the prevention: a page cannot ask "leave this site?".
  contents.on('will-prevent-unload', event => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
