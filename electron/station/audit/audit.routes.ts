/** The audit log behind the door. */
import { actorOf, type Door } from '../http/door.ts'
import type { AuditLog } from './audit.ts'

export const auditRoutes = ({ audit: door }: Door, audit: AuditLog) => ({
  list: door.list.handler(({ input }) => audit.list(input)),
  history: door.history.handler(({ input }) => audit.history(input.room, input.item)),
  export: door.export.handler(({ input, context }) => audit.export(actorOf(context), input)),
  verify: door.verify.handler(() => audit.verify()),
})
