/** Libraries on sticks that are plugged in now. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { FindSticks } from '../backup/sticks.ts'
import { MANIFEST_FILE } from '../manifest/manifest.rules.ts'

/** On the stick itself, or in a folder of this name. */
const FOLDERS = ['', 'diantai-library']
/** A stick that hangs must not hold the page up. */
const PATIENCE_MS = 2_000

export interface StickLibrary {
  path: string
  label: string
}

const isFile = (path: string) =>
  Promise.race([
    stat(path).then(
      found => found.isFile(),
      () => false,
    ),
    pause(PATIENCE_MS, false, { ref: false }),
  ])

export const stickLibraries = async (findSticks: FindSticks): Promise<StickLibrary[]> => {
  const found: StickLibrary[] = []
  for (const { path, label } of await findSticks()) {
    for (const folder of FOLDERS) {
      const library = join(path, folder)
      if (!(await isFile(join(library, MANIFEST_FILE)))) continue
      found.push({ path: library, label })
      break
    }
  }
  return found
}
