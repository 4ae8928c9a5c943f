/** 已阅 behind the door. */
import type { Identity } from '../../contract/identity.ts'
import { actorOf, type Door } from '../http/door.ts'
import { Refusal } from '../refusal.ts'
import { numbersByRow, workersIn } from '../rounds/workers.rules.ts'
import { readTable, tableFile } from '../sheets/sheets.ts'
import { countRows, missingRows } from './receipts.rules.ts'
import type { ReceiptsRoom } from './receipts.ts'

export interface ReceiptRouteParts {
  receipts: ReceiptsRoom
  identity: () => Identity
  placeName: (place: string) => string
}

const tableOf = async (file: File) => readTable(new Uint8Array(await file.arrayBuffer()))

export const receiptRoutes = ({ receipts: door }: Door, parts: ReceiptRouteParts) => {
  const { receipts, identity } = parts

  const workersOf = async (file: File) => {
    const rows = await tableOf(file)
    const list = workersIn(rows, identity())
    if (list.bad.length > 0 || list.workers.length === 0) throw new Refusal('BAD_LIST', { lines: list.bad })
    return { rows, ...list }
  }

  return {
    open: door.open.handler(() => receipts.open()),
    touch: door.touch.handler(({ input }) => receipts.touch(input)),
    card: door.card.handler(({ input }) => receipts.card(input)),
    of: door.of.handler(({ input }) => receipts.of(input.notice)),
    export: door.export.handler(({ input: { notice, as, language }, context }) =>
      receipts.exported(actorOf(context), notice, async () => {
        const rows = countRows(receipts.of(notice).days, parts.placeName, language)
        return { file: await tableFile(rows, as, '点台-公告已阅') }
      }),
    ),
    listWorkers: door.listWorkers.handler(async ({ input: { notice, file }, context }) => {
      const { workers, repeated } = await workersOf(file)
      return { workers: await receipts.listWorkers(actorOf(context), notice, workers), repeated }
    }),
    missing: door.missing.handler(async ({ input: { notice, file }, context }) => {
      // Names lie open there for whoever stands behind.
      if (context.screen) throw new Refusal('AT_KIOSK')
      const { rows } = await workersOf(file)
      const numbers = numbersByRow(rows, identity())
      const { standings, ...counts } = await receipts.standings(
        actorOf(context),
        notice,
        numbers.filter(({ length }) => length > 0),
      )
      const standing = numbers.map(({ length }) => (length > 0 ? (standings.shift() ?? null) : null))
      const told = missingRows(rows, standing[0] === null, row => standing[row] === 'missing')
      return { file: await tableFile(told, 'xlsx', '点台-公告未确认'), ...counts }
    }),
  }
}
