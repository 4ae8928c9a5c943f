/** How alerts are heard and shown at this screen, and whose messages of other systems are believed. */
import { AlertSettings, MOST_SIGNERS } from '../../contract/alerts.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Actor } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { signerOf } from './cap/signer.ts'
import { withSigners } from './migrations/0002-signers.ts'

const NEW: AlertSettings = {
  revision: 1,
  screen: { evacuation: null, sound: 'siren', volume: 100 },
  address: null,
  sticks: false,
  signers: [],
  signedOnly: false,
}

export const openAlertSettings = async ({ openDocument, announce, clock, audit }: RoomParts) => {
  const document = await openDocument({
    name: 'alert-settings',
    schema: AlertSettings,
    version: 2,
    migrations: [withSigners],
    initial: NEW,
  })
  const inTurn = oneAtATime()

  const keep = async (next: AlertSettings): Promise<AlertSettings> => {
    await document.save({ ...next, revision: document.data.revision + 1 })
    announce('alerts')
    return document.data
  }

  return {
    get: () => document.data,
    save: (actor: Actor, { revision, ...next }: Omit<AlertSettings, 'signers'>) =>
      inTurn(async () => {
        const { revision: now, signers, ...before } = document.data
        if (revision !== now) throw new Refusal('CONFLICT', { revision: now })
        const record = { room: 'alerts', act: 'edit', item: null, name: '', before, after: next } as const
        const saved = await audit.carryOut(actor, record, () => keep({ ...next, revision, signers }))
        return { ...saved, savedAt: clock.now().toISOString() }
      }),
    trust: (actor: Actor, name: string, pem: string) =>
      inTurn(async () => {
        const signer = signerOf(name, pem, clock.now())
        if (!signer) throw new Refusal('NO_SIGNER')
        const others = document.data.signers.filter(({ id }) => id !== signer.id)
        if (others.length >= MOST_SIGNERS) throw new Refusal('TOO_MANY_SIGNERS')
        const record = { room: 'alerts', act: 'enable', item: signer.id, name } as const
        return audit.carryOut(actor, record, () => keep({ ...document.data, signers: [...others, signer] }))
      }),
    distrust: (actor: Actor, id: string) =>
      inTurn(async () => {
        const signer = document.data.signers.find(one => one.id === id)
        if (!signer) throw new Refusal('NOT_FOUND')
        const record = { room: 'alerts', act: 'disable', item: id, name: signer.name } as const
        const signers = document.data.signers.filter(one => one !== signer)
        return audit.carryOut(actor, record, () => keep({ ...document.data, signers }))
      }),
  }
}
export type AlertSettingsRoom = Awaited<ReturnType<typeof openAlertSettings>>
