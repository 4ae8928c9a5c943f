/** Where the worker of builds lies: at the same place below this file in the source and in the bundle. */
import { extname, join } from 'node:path'

export const PUBLISH_WORKER = join(import.meta.dirname, 'publish', `worker${extname(import.meta.filename)}`)
