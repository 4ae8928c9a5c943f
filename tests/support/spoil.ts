/** A disk that loses what is in the middle of a file. */
import { closeSync, openSync, statSync, writeSync } from 'node:fs'

const PAGE = 4_096

/** The beginning of every page but the first, which says that it is a database. */
export const spoilPages = (file: string) => {
  const spoilt = Buffer.alloc(64, 0xff)
  const disk = openSync(file, 'r+')
  for (let at = PAGE; at < statSync(file).size; at += PAGE) writeSync(disk, spoilt, 0, spoilt.length, at)
  closeSync(disk)
}
