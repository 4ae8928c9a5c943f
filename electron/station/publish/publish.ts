/** 制作节目库: builds and signs libraries in a thread of its own, one task at a time, and remembers what is unfinished. */
import { join } from 'node:path'
import type { PublishLook, PublishOrder, PublishOutcome, PublishState } from '../../contract/publish.ts'
import type { FindSticks } from '../backup/sticks.ts'
import { keysFolder } from '../documents.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Actor, AuditRecord } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { type Adopting, adoptLibrary } from './adopt.ts'
import { demandFolders, demandKeysFolder, outPlaces, sourcePlaces } from './folders.ts'
import { keysIn, makeOrTake, moveRoot, renew } from './keyring.ts'
import { PUBLISH_DOCUMENT, type PublishDocument, remembered } from './publish.document.ts'
import { openTasks, type TasksParts } from './tasks.ts'

export interface PublishParts extends RoomParts, TasksParts {
  dataDir: string
  findSticks: FindSticks
  sync: Adopting
}

/** What a build leaves free on its disk, where orders may be kept too. */
const SPARE_BYTES = 256 * 1024 * 1024

const record = (act: AuditRecord['act'], name: string, after?: unknown): AuditRecord => ({
  ...{ room: 'publish', act, item: null, name },
  ...(after !== undefined && { after }),
})

/** What is kept, changed one after the other. */
const openMemory = async ({ openDocument, announce }: RoomParts) => {
  const document = await openDocument(PUBLISH_DOCUMENT)
  const inTurn = oneAtATime()
  return {
    get data() {
      return document.data
    },
    keep: (change: (before: PublishDocument) => Partial<PublishDocument>) =>
      inTurn(async () => {
        await document.save({ ...document.data, ...change(document.data) })
        announce('publish')
      }),
  }
}

export const openPublish = async (parts: PublishParts) => {
  const { dataDir, audit, clock, sync } = parts
  const memory = await openMemory(parts)
  const tasks = openTasks(parts)
  /** Two who begin at once must not write over what the other left unfinished. */
  const begunInTurn = oneAtATime()
  let look: PublishLook | null = null
  /** A look that failed; how the last build ended is not lost over it. */
  let lookFailed: PublishOutcome | null = null

  const forget = () => {
    look = null
    lookFailed = null
  }

  const keys = () => {
    const own = join(keysFolder(dataDir), 'library')
    return keysIn(memory.data.keys ?? own, memory.data.keys === null)
  }
  const demandKeys = async () => {
    const found = await keys()
    if (found.state === 'none') throw new Refusal('NO_SIGNING_KEY')
    if (!found.root) throw new Refusal('BAD_KEYS', { detail: found.detail })
    return { folder: found.folder, root: found.root }
  }

  const state = (): PublishState => ({
    running: tasks.running(),
    look,
    outcome: lookFailed ?? memory.data.outcome,
    unfinished: tasks.running() ? null : memory.data.unfinished,
  })

  /** Whoever began it is who it was done for. */
  const told = (actor: Actor, begun: AuditRecord, { failure, built, signed }: PublishOutcome) => {
    if (failure?.code === 'cancelled') return
    if (failure)
      audit.note(actor, { ...begun, act: 'not-carried-out', after: { act: begun.act, ...failure } })
    else audit.note(actor, record(signed ? 'publish' : 'close', begun.name, summary(built, signed)))
  }

  const begin = async (actor: Actor, order: PublishOrder, signing: string | null) => {
    const { source, out, days } = order
    const begun = record('open', out, order)
    await audit.carryOut(actor, begun, async () => {
      await memory.keep(({ sources, outs }) => ({
        unfinished: order,
        outcome: null,
        ...{ sources: remembered(sources, source), outs: remembered(outs, out) },
      }))
      const sign = signing === null ? null : { keys: signing, days }
      tasks.start({
        job: { task: 'build', source, out, sign, spare: SPARE_BYTES },
        source,
        ended: async outcome => {
          told(actor, begun, outcome)
          const ended = outcome.failure === null || outcome.built !== null
          await memory.keep(() => ({ outcome, ...(ended && { unfinished: null }) }))
        },
      })
    })
  }

  return {
    state,
    keys,
    places: async ({ source, out }: { source?: string | undefined; out?: string | undefined }) => {
      const { sources, outs } = memory.data
      const first = (typed: string | undefined) => (typed === undefined ? [] : [typed])
      return {
        sources: await sourcePlaces(parts, [...first(source), ...sources]),
        outs: await outPlaces(parts, [...first(out), ...outs]),
      }
    },
    look: async (order: Pick<PublishOrder, 'source' | 'out'>) => {
      tasks.demandIdle()
      await demandFolders(order, dataDir)
      forget()
      tasks.start({
        job: { task: 'look', ...order },
        source: order.source,
        ended: async (outcome, seen) => {
          look = seen
          if (outcome.failure && outcome.failure.code !== 'cancelled') lookFailed = outcome
        },
      })
    },
    start: (actor: Actor, order: PublishOrder) =>
      begunInTurn(async () => {
        tasks.demandIdle()
        await demandFolders(order, dataDir)
        const signing = order.sign ? (await demandKeys()).folder : null
        await begin(actor, order, signing)
        forget()
      }),
    cancel: async (actor: Actor) => {
      const run = tasks.running()
      if (!run) return
      await audit.carryOut(actor, record('cancel', run.out), async () => tasks.cancel())
    },
    sign: async (actor: Actor, days: number) => {
      tasks.demandIdle()
      const { outcome } = memory.data
      if (!outcome?.built) throw new Refusal('NOTHING_BUILT')
      const { folder } = await demandKeys()
      const begun = record('publish', outcome.out, { days })
      await audit.carryOut(actor, begun, async () =>
        tasks.start({
          job: { task: 'sign', out: outcome.out, sign: { keys: folder, days } },
          source: outcome.source,
          ended: async ({ failure, signed }) => {
            const before = { failure, notSigned: failure ? outcome.notSigned : null }
            await memory.keep(() => ({ outcome: { ...outcome, signed, ...before } }))
            if (failure)
              audit.note(actor, { ...begun, act: 'not-carried-out', after: { act: begun.act, ...failure } })
          },
        }),
      )
    },
    takeKeys: async (actor: Actor, folder: string | null) => {
      tasks.demandIdle()
      if (folder !== null) await demandKeysFolder(folder, dataDir)
      const where = folder ?? join(keysFolder(dataDir), 'library')
      await audit.carryOut(actor, record('create', where), async () => {
        await makeOrTake(where, clock.now())
        await memory.keep(() => ({ keys: folder }))
      })
    },
    renewKeys: async (actor: Actor, root: string | null) => {
      tasks.demandIdle()
      if (root !== null) await demandKeysFolder(root, dataDir)
      const { folder } = await keys()
      await audit.carryOut(actor, record('edit', folder), () => renew(folder, root, clock.now()))
      parts.announce('publish')
    },
    moveRoot: async (actor: Actor, to: string) => {
      tasks.demandIdle()
      await demandKeysFolder(to, dataDir)
      const { folder } = await demandKeys()
      await audit.carryOut(actor, record('export', folder, { folder: to }), () => moveRoot(folder, to))
      parts.announce('publish')
    },
    adopt: async (actor: Actor) => {
      const { outcome } = memory.data
      if (!outcome?.signed) throw new Refusal('NOTHING_PUBLISHED')
      const { root } = await demandKeys()
      await adoptLibrary(sync, actor, { folder: outcome.out, publicKey: root.publicKey })
    },
    close: tasks.close,
  }
}
export type Publish = Awaited<ReturnType<typeof openPublish>>

const summary = (built: PublishOutcome['built'], signed: PublishOutcome['signed']) => ({
  ...(built && {
    shows: built.shows,
    converted: built.converted,
    waits: built.remarks.waits.length,
    leftOut: built.remarks.leftOut.length,
  }),
  ...(signed && { library: signed.library, version: signed.version }),
})
