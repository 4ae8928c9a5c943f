/** Alerts behind the door. */
import { actorOf, type Door } from '../http/door.ts'
import type { Alerts } from './alerts.ts'
import type { AlertSettingsRoom } from './settings.ts'

export const alertRoutes = ({ alerts: door }: Door, alerts: Alerts, settings: AlertSettingsRoom) => ({
  live: door.live.handler(() => alerts.live()),
  interrupt: door.interrupt.handler(({ input }) => alerts.interrupt(input.interrupted)),
  list: door.list.handler(() => alerts.list()),
  raise: door.raise.handler(({ input: { id, reason, ...words }, context }) =>
    alerts.raise(actorOf(context), words, { id, reason, from: null, message: null }),
  ),
  lift: door.lift.handler(({ input, context }) => alerts.lift(actorOf(context), input.id, input.reason)),
  settings: door.settings.handler(() => settings.get()),
  saveSettings: door.saveSettings.handler(({ input, context }) => settings.save(actorOf(context), input)),
})
