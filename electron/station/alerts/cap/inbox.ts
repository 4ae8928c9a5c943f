/** Takes messages of the Common Alerting Protocol in: what each says is done once, and what became of it is kept. */
import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { CapAddress } from '../../../contract/alerts.ts'
import type { CapChannel } from '../../../contract/alertWords.ts'
import { CapMessage } from '../../../contract/capMessages.ts'
import type { FindSticks } from '../../backup/sticks.ts'
import { oneAtATime } from '../../oneAtATime.ts'
import { STATION } from '../../ports.ts'
import type { RoomParts } from '../../rooms.ts'
import { textOf } from '../../storage/problems.ts'
import type { Alerts } from '../alerts.ts'
import { pollAddress } from './address.ts'
import { type Decision, decide } from './decide.rules.ts'
import { openCapFolder } from './folder.ts'
import { lookThrough } from './lookThrough.ts'
import { type Cap, keyOfName, readCap } from './message.rules.ts'
import type { CapTrust } from './signature.ts'
import { watchSticks } from './sticks.ts'
import { CapRefusal } from './xml.ts'

/** Enough to know a message again that some system sends for weeks. */
const MOST_KEPT = 1_000
const MOST_SHOWN = 100

export interface CapInboxParts extends RoomParts {
  alerts: Alerts
  language: () => string
  address: () => CapAddress | null
  trust: () => CapTrust
  /** Whether messages on sticks are taken in. */
  sticks: () => boolean
  findSticks: FindSticks
  folder: string
  report: (problem: { code: 'cap-folder' | 'cap-address'; subject: string; detail: string }) => void
}

type Came = Pick<CapMessage, 'channel' | 'from'>

/** The same for the same message, so that one that is read twice raises nothing twice. */
const alertId = (cap: Cap, index: number) =>
  `cap-${createHash('sha256')
    .update(`${keyOfName(cap.name)} ${index}`)
    .digest('hex')
    .slice(0, 24)}`

const outcomeOf = ({ raise, lift, why }: Decision, lifted: number): CapMessage['outcome'] => {
  if (raise.length > 0) return 'raised'
  return lift.length > 0 && (lifted > 0 || why === null) ? 'lifted' : 'noted'
}

export const openCapInbox = async (parts: CapInboxParts) => {
  const { openDocument, announce, clock, alerts } = parts
  const document = await openDocument({
    name: 'cap-messages',
    schema: z.object({ items: z.array(CapMessage) }),
    initial: { items: [] },
  })
  let toldOfFolder = false
  const tell = (error: unknown) => {
    const isNew = error !== null && !toldOfFolder
    if (isNew) parts.report({ code: 'cap-folder', subject: parts.folder, detail: textOf(error) })
    toldOfFolder = error !== null
  }
  const folder = await openCapFolder(parts.folder).catch((error: unknown) => {
    tell(error)
    return null
  })

  /** A system that sends the same again and again leaves one note of it, and pushes no other message out. */
  const isNoted = ({ name, why }: CapMessage) =>
    why === 'duplicate' &&
    name !== null &&
    document.data.items.some(
      one => one.why === 'duplicate' && one.name !== null && keyOfName(one.name) === keyOfName(name),
    )

  const keep = async (message: CapMessage): Promise<CapMessage> => {
    if (isNoted(message)) return message
    await document.save({ items: [message, ...document.data.items].slice(0, MOST_KEPT) })
    announce('alerts')
    return message
  }

  const carryOut = async (cap: Cap, channel: CapChannel, { lift, raise }: Decision) => {
    const about = cap.note || `CAP ${cap.msgType} ${cap.name.identifier}`
    const reason = about.slice(0, 200)
    // What is new goes up before what it replaces goes: the screens are never without either.
    for (const [index, { words, from }] of raise.entries()) {
      const message = { ...cap.name, channel }
      await alerts.raise(STATION, words, { id: alertId(cap, index), reason, from, message })
    }
    return lift.length > 0 ? alerts.liftNamed(lift, reason) : 0
  }

  const takeNow = async (bytes: Uint8Array, { channel, from }: Came): Promise<CapMessage> => {
    const at = clock.now().toISOString()
    try {
      const cap = readCap(bytes, parts.trust())
      const decision = decide(cap, { heard: document.data.items, now: at, language: parts.language() })
      const lifted = await carryOut(cap, channel, decision)
      const { name, msgType, references } = cap
      const outcome = outcomeOf(decision, lifted)
      return await keep({
        ...{ at, channel, from, name, msgType, references, outcome },
        why: decision.why,
        detail: '',
      })
    } catch (error) {
      if (!(error instanceof CapRefusal)) throw error
      const { why, message: detail } = error
      return keep({
        at,
        channel,
        from,
        name: null,
        msgType: '',
        references: [],
        outcome: 'refused',
        why,
        detail,
      })
    }
  }

  const inTurn = oneAtATime()
  /** Each is judged by all that came before it, whichever way they came. */
  const take = (bytes: Uint8Array, came: Came) => inTurn(() => takeNow(bytes, came))

  const look =
    folder &&
    lookThrough({
      folder,
      monotonic: parts.monotonic,
      take: (bytes, name) => take(bytes, { channel: 'folder', from: name }),
      told: tell,
    })

  let toldOfAddress = false
  const poll = pollAddress({
    address: parts.address,
    monotonic: parts.monotonic,
    take: (bytes, from) => take(bytes, { channel: 'address', from }),
    told: detail => {
      const subject = parts.address()?.url ?? ''
      if (detail !== null && !toldOfAddress) parts.report({ code: 'cap-address', subject, detail })
      toldOfAddress = detail !== null
    },
  })

  const lookOnSticks = watchSticks({
    on: parts.sticks,
    findSticks: parts.findSticks,
    monotonic: parts.monotonic,
    take: (bytes, from) => take(bytes, { channel: 'stick', from }),
  })

  let onSticks: Promise<void> | null = null
  let asking: Promise<void> | null = null
  let looking: Promise<void> | null = null
  return {
    list: () => document.data.items.slice(0, MOST_SHOWN),
    /** Waits for no folder and no answer: either may hang, and rounds must close all the same. */
    tick: () => {
      asking ??= poll().finally(() => {
        asking = null
      })
      onSticks ??= lookOnSticks().finally(() => {
        onSticks = null
      })
      if (!look) return
      looking ??= look().finally(() => {
        looking = null
      })
    },
    close: async () => {
      await Promise.all([looking, asking, onSticks])
    },
  }
}
export type CapInbox = Awaited<ReturnType<typeof openCapInbox>>
