/** One run of an installed browser as the screen, with a profile that is thrown away. */

import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { picturesThrough } from './debuggingPipe.ts'
import { kioskFlags } from './flags.ts'
import { type Shown, startGroup } from './groupProcess.ts'

/** Nothing of a worker outlives the profile: it is new at each run and deleted after it. */
export function openBrowser(browser: string, address: string): Shown {
  const profile = mkdtempSync(path.join(os.tmpdir(), 'diantai-screen-'))
  const forget = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  process.once('exit', forget)
  const shown = startGroup(browser, kioskFlags(address, profile), 'pipe')
  const exited = shown.exited.then(exit => {
    process.off('exit', forget)
    forget()
    return exit
  })
  return {
    exited,
    ...(shown.pipe && { takePicture: picturesThrough(shown.pipe) }),
    async close() {
      await shown.close()
      await exited
    },
  }
}
