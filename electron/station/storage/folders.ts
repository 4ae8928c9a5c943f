/** Makes the names in a folder last: without it a power cut may undo a rename or a new file. */
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { open } from 'node:fs/promises'

/** Windows cannot open a folder for syncing; NTFS journals the rename itself. */
const canSync = (platform: NodeJS.Platform) => platform !== 'win32'

export const syncFolder = async (path: string, platform: NodeJS.Platform = process.platform) => {
  if (!canSync(platform)) return
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

/** For the ledger, whose SQLite waits for the disk anyhow. */
export const syncFolderAndWait = (path: string) => {
  if (!canSync(process.platform)) return
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}
