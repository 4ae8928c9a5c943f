/** Measures how long the tally of a round takes, with few orders and with a million, and recounts it from the orders. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openLedger } from '../../electron/station/storage/ledger.ts'
import { fill, ROUND } from './filled.support.ts'

/** Beside the working tree, because /tmp may be memory. */
const ARTEFACTS = join(import.meta.dirname, '../../artefacts')

const rounded = (value: number) => Math.round(value * 1_000) / 1_000

/** Counts the orders one by one. */
const recount = (file: string) => {
  const database = new DatabaseSync(file)
  const rows = database
    .prepare(
      `SELECT value ->> 0 AS dish, value ->> 1 AS venue, value ->> 2 AS slot, count(*) AS orders
       FROM orders, json_each(orders.picks) GROUP BY 1, 2, 3`,
    )
    .all()
  database.close()
  return new Map(rows.map(({ dish, venue, slot, orders }) => [`${dish} ${venue} ${slot}`, Number(orders)]))
}

const figures = (dir: string, orders: number) => {
  const file = join(dir, `${orders}.sqlite`)
  const open = () => openLedger({ file, report: problem => console.error(problem) })
  const empty = open()
  empty.openRound(ROUND)
  empty.close()
  if (orders > 0) fill(file, orders)
  const before = performance.now()
  const ledger = open()
  const opened = performance.now()
  const tally = ledger.tally(ROUND) ?? []
  const told = performance.now()
  ledger.close()
  const counted = recount(file)
  const equal =
    counted.size === tally.length &&
    tally.every(({ dish, venue, slot, orders: count }) => counted.get(`${dish} ${venue} ${slot}`) === count)
  return { open_ms: rounded(opened - before), tally_ms: rounded(told - opened), equals_recount: equal }
}

export const bench = async ({ json }: { json: boolean }) => {
  mkdirSync(ARTEFACTS, { recursive: true })
  const dir = mkdtempSync(join(ARTEFACTS, 'bench-tally-'))
  try {
    const [none, few, many] = [figures(dir, 0), figures(dir, 1_000), figures(dir, 1_000_000)]
    if (json) console.log(JSON.stringify({ ...many, at_1000: few, at_0: none }))
    else console.table({ none, '1,000 orders': few, '1,000,000 orders': many })
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}
