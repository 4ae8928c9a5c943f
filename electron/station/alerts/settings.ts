/** How alerts are heard and shown at this screen. */
import { AlertSettings } from '../../contract/alerts.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Actor } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'

const NEW: AlertSettings = {
  revision: 1,
  screen: { evacuation: null, sound: 'siren', volume: 100 },
  address: null,
  sticks: false,
}

export const openAlertSettings = async ({ openDocument, announce, clock, audit }: RoomParts) => {
  const document = await openDocument({ name: 'alert-settings', schema: AlertSettings, initial: NEW })
  const inTurn = oneAtATime()
  return {
    get: () => document.data,
    save: (actor: Actor, { revision, ...next }: AlertSettings) =>
      inTurn(async () => {
        const { revision: now, ...before } = document.data
        if (revision !== now) throw new Refusal('CONFLICT', { revision: now })
        const saved = { ...next, revision: revision + 1 }
        const record = { room: 'alerts', act: 'edit', item: null, name: '', before, after: next } as const
        await audit.carryOut(actor, record, () => document.save(saved))
        announce('alerts')
        return { ...saved, savedAt: clock.now().toISOString() }
      }),
  }
}
export type AlertSettingsRoom = Awaited<ReturnType<typeof openAlertSettings>>
