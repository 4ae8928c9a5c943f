/** Health behind the door: everybody of staff reads, technicians act. */
import type { OrderingState, ProblemCode } from '../../contract/health.ts'
import { actorOf, type Caller, type Door } from '../http/door.ts'
import type { Audit } from '../ports.ts'
import type { Health, HealthSources } from './health.ts'
import { logsArchive } from './logs.ts'
import type { ScreenPictures } from './picture.ts'

export interface HealthRoutesParts {
  health: Health
  dataDir: string
  audit: Audit
  ledger: { readonly state: OrderingState }
  screen: ScreenPictures
  sources: HealthSources
}

export const healthRoutes = ({ health: door }: Door, parts: HealthRoutesParts) => {
  const { health, dataDir, audit, ledger, screen, sources } = parts

  const dismiss = async (code: ProblemCode, caller: Caller) => {
    const { about, ...trouble } = health.troubles.find(code)
    const before = { ...trouble, about: about.map(({ subject }) => subject) }
    const record = { room: 'health', act: 'acknowledge', item: code, name: code, before } as const
    await audit.carryOut(actorOf(caller), record, () => health.troubles.dismiss(code))
  }

  const logs = async (caller: Caller) => {
    const archive = await logsArchive(dataDir, await health.tell(sources))
    // Not carried out by the audit: on a disk that refuses its entry the logs are needed most.
    audit.note(actorOf(caller), { room: 'health', act: 'export', item: null, name: archive.name })
    return archive
  }

  return {
    ordering: door.ordering.handler(() => ({ state: ledger.state })),
    problems: door.problems.handler(() => health.troubles.problems()),
    report: door.report.handler(() => health.tell(sources)),
    dismiss: door.dismiss.handler(async ({ input, context }) => {
      await dismiss(input.code, context)
      return { dismissed: true as const }
    }),
    showing: door.showing.handler(({ input }) => {
      health.screen.heard(input.page, input.screen)
      return { heard: true as const }
    }),
    picture: door.picture.handler(({ context }) => screen.take(actorOf(context))),
    logs: door.logs.handler(({ context }) => logs(context)),
  }
}
