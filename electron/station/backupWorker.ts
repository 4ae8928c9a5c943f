/** Where the worker of backups lies: at the same place below this file in the source and in the bundle. */
import { extname, join } from 'node:path'

export const BACKUP_WORKER = join(import.meta.dirname, 'backup', `worker${extname(import.meta.filename)}`)
