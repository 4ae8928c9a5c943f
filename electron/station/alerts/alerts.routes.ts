/** Alerts behind the door. */
import { actorOf, type Door } from '../http/door.ts'
import type { Alerts } from './alerts.ts'
import type { CapInbox } from './cap/inbox.ts'
import { capText } from './cap/write.rules.ts'
import type { AlertSettingsRoom } from './settings.ts'

export interface AlertRoutesParts {
  alerts: Alerts
  alertSettings: AlertSettingsRoom
  capInbox: CapInbox
}

const capFile = (alerts: Alerts, id: string) =>
  new File([capText(alerts.find(id))], `diantai-${id}.xml`, { type: 'application/cap+xml' })

export const alertRoutes = (
  { alerts: door }: Door,
  { alerts, alertSettings: settings, capInbox }: AlertRoutesParts,
) => ({
  live: door.live.handler(() => alerts.live()),
  interrupt: door.interrupt.handler(({ input }) => alerts.interrupt(input.interrupted)),
  list: door.list.handler(() => alerts.list()),
  raise: door.raise.handler(({ input: { id, reason, ...words }, context }) =>
    alerts.raise(actorOf(context), words, { id, reason, from: null, message: null }),
  ),
  lift: door.lift.handler(({ input, context }) => alerts.lift(actorOf(context), input.id, input.reason)),
  messages: door.messages.handler(() => capInbox.list()),
  cap: door.cap.handler(({ input }) => capFile(alerts, input.id)),
  settings: door.settings.handler(() => settings.get()),
  saveSettings: door.saveSettings.handler(({ input, context }) => settings.save(actorOf(context), input)),
  trustSigner: door.trustSigner.handler(({ input: { name, key }, context }) =>
    settings.trust(actorOf(context), name, key),
  ),
  distrustSigner: door.distrustSigner.handler(({ input, context }) =>
    settings.distrust(actorOf(context), input.id),
  ),
})
