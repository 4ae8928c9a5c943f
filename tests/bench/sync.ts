/** Measures the sync against other programs, on a line, killed, cut, with nothing to do, and beside a film and orders. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { rounded } from './sync/figures.rules.ts'
import { whilePlaying } from './sync/film.ts'
import { memoryOfLarge } from './sync/large.ts'
import { makeLibrary } from './sync/library.support.ts'
import { cutAgainAndAgain, killedHalfway, nothingToDo, onOneGigabit } from './sync/lines.ts'
import { demandBuilt } from './sync/own.ts'
import { installedPeers } from './sync/peers.support.ts'
import { promisesOf, type SyncFigures } from './sync/promises.rules.ts'
import { race } from './sync/race.ts'
import { startNginx, startRsync } from './sync/servers.support.ts'

/** Beside the working tree, because /tmp may be memory. */
const ARTEFACTS = join(import.meta.dirname, '../../artefacts')
const MIB = 1024 * 1024
const FILMS = Array.from({ length: 20 }, () => Math.floor((1024 * MIB) / 20))
/** From a subtitle of 1 KiB to a poster of 16. */
const SMALL = Array.from({ length: 5_000 }, (_, index) => 1_024 + (index % 16) * 1_024)
const CUT = Array.from({ length: 3 }, () => 8 * MIB)
const ROUNDS = { films: 3, small: 3 }

const measure = async (dir: string, large: boolean): Promise<SyncFigures> => {
  const folder = (name: string) => join(dir, name)
  const films = makeLibrary(folder('source/films'), { sizes: FILMS, films: true })
  const small = makeLibrary(folder('source/small'), { sizes: SMALL, films: false })
  const cut = makeLibrary(folder('source/cut'), { sizes: CUT, films: true })
  const nginx = await startNginx(folder('nginx'), folder('source'))
  const rsync = await startRsync(folder('rsync'), folder('source'))
  const peers = installedPeers()
  const place = { dir: folder('target'), nginx, rsync, peers }
  try {
    return {
      missing: peers.missing,
      films: await race({ ...place, library: films, name: 'films', rounds: ROUNDS.films }),
      small: await race({ ...place, library: small, name: 'small', rounds: ROUNDS.small }),
      gigabit: await onOneGigabit(place, films),
      killed: await killedHalfway(place, films),
      nothingToDo: await nothingToDo(place, small),
      cut: await cutAgainAndAgain(place, cut),
      playing: await whilePlaying(folder('station'), films, `${nginx.address}films/`),
      large: large ? await memoryOfLarge(place, folder('source')) : null,
    }
  } finally {
    await nginx.end()
    await rsync?.end()
  }
}

const print = (loadBefore: number, figures: SyncFigures) => {
  console.log(`${cpus().length} cores, load of the machine before: ${loadBefore}`)
  for (const { name, apt } of figures.missing) console.log(`${name}: not measured (apt-get install ${apt})`)
  for (const [name, { ms }] of Object.entries({ films: figures.films, small: figures.small }))
    console.log(
      `${name}, median in ms: ${Object.entries(ms)
        .map(([who, took]) => `${who} ${took}`)
        .join(', ')}`,
    )
  for (const { promise, measured, met } of promisesOf(figures))
    console.log(
      `${met === null ? 'not measured' : met ? 'met         ' : 'NOT MET     '}  ${promise}: ${measured}`,
    )
}

export const bench = async ({ json, large }: { json: boolean; large: boolean }) => {
  demandBuilt()
  mkdirSync(ARTEFACTS, { recursive: true })
  const dir = mkdtempSync(join(ARTEFACTS, 'sync-'))
  const loadBefore = rounded(loadavg()[0] ?? 0)
  try {
    const figures = await measure(dir, large)
    if (json) console.log(JSON.stringify({ loadBefore, ...figures, promises: promisesOf(figures) }))
    else print(loadBefore, figures)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
