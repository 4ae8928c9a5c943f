/** Scenes for the tests of the audit log: the room on a real ledger, and what it told. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { AuditFilter } from '../../../electron/contract/audit.ts'
import { openAudit } from '../../../electron/station/audit/audit.ts'
import type { Actor, AuditRecord } from '../../../electron/station/ports.ts'
import { openLedger } from '../../../electron/station/storage/ledger.ts'
import type { StorageProblem } from '../../../electron/station/storage/problems.ts'

export const WANG: Actor = { by: { id: 'wang', name: '王芳' }, from: 'screen', roles: ['editor'] }

export const record = (some: Partial<AuditRecord> = {}): AuditRecord => ({
  room: 'captions',
  act: 'edit',
  item: 'caption-1',
  name: '小心台阶',
  before: { text: '小心台阶' },
  after: { text: '小心台阶，扶好扶手' },
  ...some,
})

export const openAuditIn = async (dir: string, now = () => new Date()) => {
  const problems: StorageProblem[] = []
  const topics: string[] = []
  const report = (problem: StorageProblem) => void problems.push(problem)
  const ledger = openLedger({ file: join(dir, 'ledger.sqlite'), report })
  const asideFile = join(dir, 'audit-aside.jsonl')
  const audit = await openAudit({
    ledger,
    asideFile,
    announce: topic => void topics.push(topic),
    clock: { now },
    newId: randomUUID,
    report,
  })
  const close = async () => {
    await audit.close()
    ledger.close()
  }
  /** What the log says, oldest first. */
  const said = async (filter: AuditFilter = {}) => (await audit.list(filter)).entries.toReversed()
  return { audit, ledger, asideFile, problems, topics, said, close }
}
