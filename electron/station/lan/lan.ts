/** 局域网后台: the settings by which office PCs reach the console, and what they need to trust it. */
import * as z from 'zod'
import { type Lan, LanFields, type LanInterface } from '../../contract/lan.ts'
import { actorOf, type Door } from '../http/door.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Actor } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { openAuthority } from './authority.ts'
import { factsOf } from './certificates.rules.ts'
import { keepDoor } from './keeper.ts'
import { planOf } from './lan.rules.ts'
import { openLeaf } from './leaf.ts'
import { outside } from './nameConstraints.rules.ts'
import type { ReportLan } from './problems.ts'

const LanDocument = z.object({
  ...LanFields.shape,
  revision: z.int().min(1),
  /** Fingerprint of the authority that office PCs were asked to trust; null: none yet. */
  authority: z.string().nullable(),
})

const INITIAL: z.infer<typeof LanDocument> = {
  on: false,
  interface: '',
  port: 8443,
  names: [],
  revision: 1,
  authority: null,
}

export interface LanParts extends RoomParts {
  /** For the keys of the door. */
  keysDir: string
  interfaces: () => LanInterface[]
  report: ReportLan
  /** Ends every session that began on the LAN. */
  endSessions: () => void
}

export type LanChange = LanFields & { revision: number }

const fieldsOf = ({ on, interface: chosen, port, names }: LanFields): LanFields => ({
  on,
  interface: chosen,
  port,
  names,
})

/** What the door is called in the audit log. */
const nameOf = ({ interface: chosen, port }: LanFields) => `${chosen}:${port}`

const actOf = (before: LanFields, after: LanFields) => {
  if (before.on === after.on) return 'edit'
  return after.on ? 'switch-on' : 'switch-off'
}

export const openLan = async (parts: LanParts) => {
  const { keysDir, interfaces, clock, monotonic, announce, audit, report } = parts
  const document = await parts.openDocument({ name: 'lan', schema: LanDocument, initial: INITIAL })
  const saving = oneAtATime()
  const amend = (patch: Partial<z.infer<typeof LanDocument>>) =>
    saving(() => document.save({ ...document.data, ...patch }))

  const authority = await openAuthority({
    dir: keysDir,
    clock,
    audit,
    report,
    known: () => document.data.authority,
    remember: fingerprint => amend({ authority: fingerprint }),
  })
  const keeper = keepDoor({
    settings: () => document.data,
    interfaces,
    authority,
    leaf: openLeaf(keysDir, clock),
    monotonic,
    report,
    changed: () => announce('lan'),
    switchedOff: parts.endSessions,
  })

  const trusted = () => {
    const current = authority.current()
    if (!current) return null
    const { fingerprint, thumbprint, name, until } = factsOf(current.certificate)
    return { fingerprint, thumbprint, name, until: until.toISOString() }
  }
  const view = (): Lan => ({
    ...fieldsOf(document.data),
    revision: document.data.revision,
    state: keeper.state(),
    interfaces: interfaces(),
    authority: trusted(),
  })

  const keep = async (change: LanChange, actor: Actor) => {
    const { data } = document
    if (change.revision !== data.revision) throw new Refusal('CONFLICT', { revision: data.revision })
    const [before, after] = [fieldsOf(data), fieldsOf(change)]
    const record = { room: 'lan', act: actOf(before, after), item: null, name: nameOf(after) } as const
    await audit.carryOut(actor, { ...record, before, after }, () =>
      amend({ ...after, revision: data.revision + 1 }),
    )
  }
  const takeEffect = async (): Promise<Lan> => {
    await keeper.follow()
    announce('lan')
    return view()
  }

  const inTurn = oneAtATime()
  return {
    get: view,
    update: (change: LanChange, actor: Actor) =>
      inTurn(async () => {
        const current = authority.current()
        const names = current ? outside(change.names, current.madeFor) : []
        if (names.length > 0) throw new Refusal('NAMES_OUTSIDE', { names })
        await keep(change, actor)
        return takeEffect()
      }),
    renewAuthority: (change: LanChange, actor: Actor) =>
      inTurn(async () => {
        await keep(change, actor)
        const plan = planOf(change, interfaces())
        await authority.renew(plan.kind === 'open' ? plan.hosts : change.names, actor)
        return takeEffect()
      }),
    trust: () => {
      const state = keeper.state()
      return { authority: trusted(), addresses: state.kind === 'open' ? state.addresses : [] }
    },
    authorityFile: () => authority.current()?.certificate ?? null,
    serve: keeper.serve,
    tick: keeper.tick,
    close: keeper.close,
  }
}
export type LanRoom = Awaited<ReturnType<typeof openLan>>

export const lanRoutes = ({ lan: door }: Door, lan: LanRoom) => ({
  get: door.get.handler(() => lan.get()),
  update: door.update.handler(({ input, context }) => lan.update(input, actorOf(context))),
  renewAuthority: door.renewAuthority.handler(({ input, context }) =>
    lan.renewAuthority(input, actorOf(context)),
  ),
  trust: door.trust.handler(() => lan.trust()),
})
