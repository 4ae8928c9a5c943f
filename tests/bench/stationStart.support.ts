/** How long a whole station takes from nothing to answering, with a ledger as full as one likes. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createStation } from '../../electron/station/station.ts'

const STARTS = 7

/** @param ledger a file that is copied into the station's data. @returns the median of some starts in milliseconds */
export const stationStart = async (dir: string, ledger: string): Promise<number> => {
  const [dataDir, pageDir] = [join(dir, 'data'), join(dir, 'page')]
  mkdirSync(dataDir, { recursive: true })
  mkdirSync(pageDir, { recursive: true })
  writeFileSync(join(pageDir, 'index.html'), '<!doctype html><title>page</title>')
  cpSync(ledger, join(dataDir, 'ledger.sqlite'))
  const start = async () => {
    const before = performance.now()
    const station = await createStation({ dataDir, pageDir, port: 0, demoDir: null })
    await fetch(station.address)
    const took = performance.now() - before
    await station.close()
    return took
  }
  // The first one makes its documents.
  await start()
  const times: number[] = []
  for (let at = 0; at < STARTS; at++) times.push(await start())
  return times.sort((a, b) => a - b)[Math.floor(STARTS / 2)] ?? Number.NaN
}
