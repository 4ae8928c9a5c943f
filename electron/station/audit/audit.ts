/** 操作记录: no act of staff without its entry on disk first; and the entries, for those who may read them. */
import { AUDIT_PAGE, type AuditedRoom, type AuditFilter } from '../../contract/audit.ts'
import type { Actor, Announce, Audit, AuditRecord } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { textOf, UnreadableError } from '../storage/problems.ts'
import { entryOf, filterOf, notCarriedOut, type Place, shown } from './audit.rules.ts'
import { csvHead, csvLine } from './csv.rules.ts'
import { type KeeperParts, openKeeper } from './keeper.ts'

/** Acts that the history of one item goes back to. */
const HISTORY = 500

const asHex = (hash: Uint8Array) => Buffer.from(hash).toString('hex')

const orRefuse = async <T>(read: () => Promise<T>): Promise<T> => {
  try {
    return await read()
  } catch (error) {
    throw error instanceof UnreadableError ? new Refusal('AUDIT_UNREADABLE') : error
  }
}

export const openAudit = async (parts: KeeperParts & { announce: Announce }) => {
  const { ledger, asideFile, announce, clock, report } = parts
  const keeper = await openKeeper(parts)
  const pending = new Set<Promise<unknown>>()

  const keep = async (actor: Actor, record: AuditRecord, belongsTo: string | null = null): Promise<Place> => {
    const place = await keeper.keep(entryOf(actor, record, clock.now().toISOString()), belongsTo)
    announce('audit')
    return place
  }

  /** For what cannot be undone any more: that it could not be kept is told, not thrown. */
  const keepOrTell = async (actor: Actor, record: AuditRecord, belongsTo: string | null = null) => {
    try {
      await keep(actor, record, belongsTo)
    } catch (error) {
      const what = `"${record.act}" in ${record.room}`
      report({
        code: 'audit-not-kept',
        subject: asideFile,
        detail: `No entry could be kept of ${what} (${textOf(error)}). Check the disk.`,
      })
    }
  }

  const carryOut: Audit['carryOut'] = async (actor, records, effect) => {
    // At once, so that the ledger puts all of them on disk in one commit.
    const keeping = [records].flat().map(async record => ({ record, place: await keep(actor, record) }))
    const kept = await Promise.allSettled(keeping)
    try {
      for (const outcome of kept) if (outcome.status === 'rejected') throw outcome.reason
      return await effect()
    } catch (error) {
      for (const outcome of kept) {
        if (outcome.status === 'rejected') continue
        const { record, place } = outcome.value
        const waits = 'aside' in place ? place.aside : null
        await keepOrTell(actor, notCarriedOut(record, place, error), waits)
      }
      throw error
    }
  }

  const asCsv = async (filter: AuditFilter) => {
    const { sequence, hash } = ledger.audit.head()
    // Each part turns into bytes by itself; all at once they would hold up the screen.
    const parts = [new Blob([csvHead])]
    for await (const entries of ledger.audit.all(filterOf(filter), sequence))
      parts.push(new Blob([entries.map(csvLine).join('')]))
    const name = `diantai-audit-${clock.now().toISOString().slice(0, 10)}.csv`
    return { file: new File(parts, name, { type: 'text/csv' }), head: asHex(hash) }
  }

  return {
    carryOut,
    note: (actor: Actor, record: AuditRecord) => {
      const kept = keepOrTell(actor, record).finally(() => pending.delete(kept))
      pending.add(kept)
    },
    list: ({ before = Number.MAX_SAFE_INTEGER, ...filter }: AuditFilter & { before?: number | undefined }) =>
      orRefuse(async () => {
        const { entries, total } = await ledger.audit.page(filterOf(filter), before, AUDIT_PAGE)
        const people = ledger.audit.people()
        return { entries: entries.map(shown), total, people, waiting: keeper.waiting() }
      }),
    history: (room: AuditedRoom, item: string) =>
      orRefuse(async () => {
        const { entries } = await ledger.audit.page({ room, item }, Number.MAX_SAFE_INTEGER, HISTORY)
        return entries.map(shown)
      }),
    export: (actor: Actor, filter: AuditFilter) =>
      carryOut(actor, { room: 'audit', act: 'export', item: null, name: '', after: filter }, () =>
        orRefuse(() => asCsv(filter)),
      ),
    verify: () =>
      orRefuse(async () => {
        const { head, ...found } = await ledger.audit.verify()
        return { ...found, head: asHex(head) }
      }),
    /** Waits for what was only noted. */
    close: async () => {
      await Promise.all(pending)
    },
  }
}
export type AuditLog = Awaited<ReturnType<typeof openAudit>>
