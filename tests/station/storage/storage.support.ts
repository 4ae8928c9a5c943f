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
import type { Entry, EntryFilter, KeptEntry } from '../../../electron/station/storage/ledger.audit.rules.ts'
import { type Ledger, type OrderInput, openLedger } from '../../../electron/station/storage/ledger.ts'

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

/** Orders of as many workers, already acknowledged. */
export const aFilledLedger = async (dir: string, orders: number) => {
  const scene = aLedger(dir)
  scene.ledger.openRound('spring')
  const ids = Array.from({ length: orders }, (_, index) => `order-${index}`)
  await Promise.all(ids.map(id => scene.ledger.place(anOrder({ id }))))
  return scene
}

export const chess = { dish: 'chess', venue: 'hall', slot: 'weekend' }
export const film = { dish: 'film', venue: 'yard', slot: 'evening' }

export const anOrder = (order: Partial<OrderInput> & { id: string }): OrderInput => ({
  round: 'spring',
  identification: `card-of-${order.id}`,
  picks: [chess],
  ...order,
})

/** Counts a closed ledger's orders from the orders themselves, of each worker the last one. */
export const recount = (file: string) => {
  const database = new DatabaseSync(file)
  const sql = `SELECT value ->> 0 AS dish, value ->> 1 AS venue, value ->> 2 AS slot, count(*) AS orders
    FROM orders, json_each(orders.picks)
    WHERE sequence NOT IN (SELECT replaces FROM orders WHERE replaces IS NOT NULL) GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`
  const rows = database.prepare(sql).all()
  database.close()
  return rows.map(row => ({ ...row }))
}

export const inOrder = <T extends { dish: string; venue: string; slot: string }>(rows: T[] | null) =>
  rows?.toSorted((a, b) => (`${a.dish} ${a.venue} ${a.slot}` < `${b.dish} ${b.venue} ${b.slot}` ? -1 : 1))

export const anEntry = (entry: Partial<Entry> = {}): Entry => ({
  at: '2026-07-21T08:00:00.000Z',
  by: { id: 'wang', name: '王芳' },
  from: 'screen',
  room: 'captions',
  act: 'create',
  item: 'caption-1',
  name: '班前会六点五十点名',
  before: null,
  after: '{"level":"info"}',
  aside: null,
  ...entry,
})

/** An audit log with as many entries. */
export const aLog = async (entries: number, dir = aFolder()) => {
  const scene = aLedger(dir)
  const names = Array.from({ length: entries }, (_, index) => `第 ${index + 1} 条`)
  await Promise.all(names.map(name => scene.ledger.audit.append(anEntry({ name }))))
  return { ...scene, dir }
}

/** Every page from the newest on, as somebody who loads older ones sees them. */
export const allPages = async ({ audit }: Ledger, filter: EntryFilter = {}, limit = 100) => {
  const seen: KeptEntry[] = []
  for (;;) {
    const before = seen.at(-1)?.sequence ?? Number.MAX_SAFE_INTEGER
    const { entries, total } = await audit.page(filter, before, limit)
    seen.push(...entries)
    if (entries.length < limit) return { seen, total }
  }
}

/** A library that, loaded before libc's, refuses to sync while a given file exists, or just once. */
const REFUSE_SYNC = `
  #define _GNU_SOURCE
  #include <errno.h>
  #include <stdlib.h>
  #include <unistd.h>
  #include <sys/syscall.h>
  static int refuse(void) {
    const char *file = getenv("REFUSE_SYNC_WHILE");
    if (!file || access(file, F_OK) != 0) return 0;
    if (getenv("REFUSE_ONCE")) unlink(file);
    errno = EIO;
    return 1;
  }
  int fsync(int fd) { return refuse() ? -1 : syscall(SYS_fsync, fd); }
  int fdatasync(int fd) { return refuse() ? -1 : syscall(SYS_fdatasync, fd); }`

/** What a program says that has the disk refuse while it works, and its ledger afterwards. */
export const afterRefusedSync = (ctx: TestContext, program: string, env: Record<string, string> = {}) => {
  const dir = aFolder()
  const library = join(dir, 'refuse.so')
  // LD_PRELOAD is of Linux; there the compiler is not a matter of choice, and `npm test` brings it where it can.
  if (process.platform !== 'linux')
    ctx.skip('a disk that refuses to sync is played by LD_PRELOAD, on Linux alone')
  execFileSync('cc', ['-shared', '-fPIC', '-o', library, '-x', 'c', '-'], {
    input: REFUSE_SYNC,
    stdio: 'pipe',
  })
  const switchFile = join(dir, 'refuse')
  const args = [program, join(dir, 'ledger.sqlite'), switchFile]
  const said = execFileSync(process.execPath, args, {
    env: { ...process.env, LD_PRELOAD: library, REFUSE_SYNC_WHILE: switchFile, ...env },
    encoding: 'utf8',
  })
  const { ledger: later, file } = aLedger(dir)
  return { said: JSON.parse(said), later, file }
}
