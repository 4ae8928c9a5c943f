/** Every renderer runs in the operating system's sandbox. https://electronjs.org/docs/latest/tutorial/sandbox */

import type { App } from 'electron'

/** Only before `ready`. */
export function sandboxEverything(app: Pick<App, 'enableSandbox'>) {
  app.enableSandbox()
}
