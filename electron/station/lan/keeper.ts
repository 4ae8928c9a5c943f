/** Keeps the console's door to the LAN where the settings want it, whatever becomes of cables, addresses, ports and clocks. */
import type { LanFields, LanInterface, LanState } from '../../contract/lan.ts'
import { oneAtATime } from '../oneAtATime.ts'
import { codeOf, StorageError, textOf } from '../storage/problems.ts'
import type { Authority } from './authority.ts'
import { consoleAddresses, obstacleOf, type Plan, planOf, typedFirst } from './lan.rules.ts'
import type { LanDoor, LanDoorOptions } from './lanDoor.ts'
import type { Leaf } from './leaf.ts'
import { outside } from './nameConstraints.rules.ts'
import type { ReportLan } from './problems.ts'

export interface KeeperParts {
  settings: () => LanFields
  interfaces: () => LanInterface[]
  authority: Authority
  leaf: Leaf
  monotonic: () => number
  report: ReportLan
  /** The state is another one. */
  changed: () => void
  /** The door was closed by the settings: whoever came through it has to sign in again. */
  switchedOff: () => void
}

export type OpenDoor = (options: LanDoorOptions) => Promise<LanDoor>

/** What failed is tried again so often. */
const RETRY_MS = 5_000
/** After a power cut the network comes back later than the station; only what lasts longer is worth a word. */
const PATIENCE_MS = 30_000

const OFF = { kind: 'off' } as const
type Open = Extract<Plan, { kind: 'open' }>
type Closed = Extract<LanState, { kind: 'closed' }>

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

const closedBy = (error: unknown): Closed => ({
  kind: 'closed',
  why: error instanceof StorageError ? 'not-saved' : obstacleOf(codeOf(error)),
  detail: textOf(error),
})

export const keepDoor = (parts: KeeperParts) => {
  const { authority, leaf, monotonic } = parts
  const inTurn = oneAtATime()
  let openDoor: OpenDoor | null = null
  let open: { door: LanDoor; plan: Open } | null = null
  let state: LanState = OFF
  let followed: Plan = OFF
  let triedAt = monotonic()
  let closedSince: number | null = null
  const farewells = new Set<Promise<void>>()

  const enter = (next: LanState) => {
    if (next.kind !== 'closed') closedSince = null
    else if (state.kind !== 'closed' || state.why !== next.why) closedSince = monotonic()
    if (isSame(state, next)) return
    state = next
    parts.changed()
  }

  /** Not waited for: the answer to whoever closes the door may be on its way through it. */
  const shut = () => {
    if (!open) return
    const farewell = open.door.close('polite').finally(() => farewells.delete(farewell))
    farewells.add(farewell)
    open = null
  }

  const stand = async (plan: Open): Promise<LanState> => {
    const { addresses, port, hosts } = plan
    const issuer = await authority.ensure(hosts)
    const strangers = outside(hosts, issuer.madeFor)
    if (strangers.length > 0) {
      shut()
      const detail = `The certificate cannot speak for ${strangers.join(', ')}; make a new certificate`
      return { kind: 'closed', why: 'outside-certificate', detail }
    }
    const identity = await leaf.ensure(issuer, hosts)
    if (open && isSame([open.plan.addresses, open.plan.port], [addresses, port])) {
      open.door.answerTo(hosts, identity)
      open.plan = plan
    } else {
      shut()
      if (openDoor) open = { door: await openDoor({ addresses, port, hosts, identity }), plan }
    }
    return { kind: 'open', addresses: consoleAddresses(typedFirst(hosts), port) }
  }

  const follow = async () => {
    followed = planOf(parts.settings(), parts.interfaces())
    triedAt = monotonic()
    if (followed.kind !== 'open') shut()
    if (followed.kind === 'off' && state.kind !== 'off') parts.switchedOff()
    enter(followed.kind === 'open' ? await stand(followed).catch(closedBy) : followed)
  }

  const mustFollow = (): boolean => {
    if (!isSame(planOf(parts.settings(), parts.interfaces()), followed)) return true
    if (open) {
      const issuer = authority.current()
      return issuer === null || !leaf.fits(issuer.certificate, open.plan.hosts)
    }
    return followed.kind === 'open' && monotonic() - triedAt > RETRY_MS
  }

  const complain = () => {
    if (state.kind !== 'closed' || closedSince === null || monotonic() - closedSince < PATIENCE_MS) return
    closedSince = null
    parts.report({ code: 'lan-closed', subject: parts.settings().interface, detail: state.detail })
  }

  return {
    state: () => state,
    serve: (by: OpenDoor) => {
      openDoor = by
      return inTurn(follow)
    },
    follow: () => inTurn(follow),
    tick: async () => {
      if (openDoor && mustFollow()) await inTurn(follow)
      complain()
    },
    close: () =>
      inTurn(async () => {
        openDoor = null
        await open?.door.close('at once')
        open = null
        await Promise.all(farewells)
      }),
  }
}
