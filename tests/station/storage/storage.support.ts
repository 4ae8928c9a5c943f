/** Scenes for the storage tests: folders, documents and ledgers with what they reported. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { onTestFinished, type TestContext } from 'vitest'
import * as z from 'zod'
import {
  type DocumentOptions,
  openDocument,
  type StorageProblem,
} from '../../../electron/station/storage/document.ts'
import { type OrderInput, openLedger } from '../../../electron/station/storage/ledger.ts'

export const aFolder = () => {
  const dir = mkdtempSync(join(tmpdir(), 'diantai-storage-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** A small disk of its own, or a skipped test where this user cannot mount one. */
export const aDisk = (ctx: TestContext, megabytes: number) => {
  const disk = join(aFolder(), 'disk')
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', disk], { stdio: 'ignore' })
  } catch {
    ctx.skip('this user cannot mount')
  }
  onTestFinished(() => void execFileSync('umount', ['-l', disk]))
  return disk
}

export const makeReadOnly = (disk: string) => void execFileSync('mount', ['-o', 'remount,ro', disk])

export const Menu = z.object({ dishes: z.array(z.string()) })
export type Menu = z.infer<typeof Menu>

export const aDocument = async (dir: string, options: Partial<DocumentOptions<Menu>> = {}) => {
  const problems: StorageProblem[] = []
  const report = (problem: StorageProblem) => void problems.push(problem)
  const common = { dir, name: 'menu', schema: Menu, version: 1, initial: { dishes: [] }, report }
  return { document: await openDocument<Menu>({ ...common, ...options }), problems }
}

export const aLedger = (dir: string) => {
  const problems: StorageProblem[] = []
  const file = join(dir, 'ledger.sqlite')
  const ledger = openLedger({ file, report: problem => void problems.push(problem) })
  onTestFinished(() => ledger.close())
  return { ledger, problems, file }
}

export const chess = { dish: 'chess', venue: 'hall', slot: 'weekend' }
export const film = { dish: 'film', venue: 'yard', slot: 'evening' }

export const anOrder = (order: Partial<OrderInput> & { id: string }): OrderInput => ({
  round: 'spring',
  identification: `card-of-${order.id}`,
  picks: [chess],
  ...order,
})

/** Counts a closed ledger's orders from the orders themselves. */
export const recount = (file: string) => {
  const database = new DatabaseSync(file)
  const sql = `SELECT value ->> 0 AS dish, value ->> 1 AS venue, value ->> 2 AS slot, count(*) AS orders
    FROM orders, json_each(orders.picks) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`
  const rows = database.prepare(sql).all()
  database.close()
  return rows.map(row => ({ ...row }))
}

export const inOrder = <T extends { dish: string; venue: string; slot: string }>(rows: T[] | null) =>
  rows?.toSorted((a, b) => (`${a.dish} ${a.venue} ${a.slot}` < `${b.dish} ${b.venue} ${b.slot}` ? -1 : 1))
