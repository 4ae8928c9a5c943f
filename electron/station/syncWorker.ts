/** Where the worker of the sync lies: at the same place below this file in the source and in the bundle. */
import { extname, join } from 'node:path'

export const SYNC_WORKER = join(import.meta.dirname, 'sync', `worker${extname(import.meta.filename)}`)
