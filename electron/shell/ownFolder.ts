/** Puts what Chromium keeps for itself, and with it the single-instance lock, below the data folder. */

import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { App } from 'electron'

/** Two stations with two data folders may run on one machine; two on one folder may not. */
export function keepOwnFolder(app: Pick<App, 'setPath'>, dataDir: string) {
  const folder = path.join(dataDir, 'window')
  mkdirSync(folder, { recursive: true })
  app.setPath('userData', folder)
}
