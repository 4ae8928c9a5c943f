/** The rounds on disk: found by revision, changed one after another, each change recorded. */
import * as z from 'zod'
import type { Which } from '../../contract/approval.ts'
import { Round } from '../../contract/round.ts'
import { oneAtATime } from '../oneAtATime.ts'
import type { Actor, AuditRecord } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import type { RoomParts } from '../rooms.ts'
import { withReview } from './migrate.ts'
import { briefOf } from './rounds.rules.ts'

export const ROUNDS = {
  name: 'rounds',
  schema: z.object({ items: z.array(Round) }),
  version: 2,
  migrations: [withReview],
}

type Act = AuditRecord['act']

const recordOf = (round: Round, act: Act) =>
  ({ room: 'rounds', act, item: round.id, name: `第 ${round.number} 期` }) as const

export const openRoundStore = async ({ openDocument, announce, audit }: RoomParts) => {
  const document = await openDocument({ ...ROUNDS, initial: { items: [] } })
  const all = (): readonly Round[] => document.data.items

  const save = async (items: Round[]) => {
    await document.save({ items })
    announce('rounds')
  }

  return {
    all,
    byId: (id: string) => all().find(round => round.id === id) ?? null,
    current: () => all().find(round => round.state === 'open') ?? null,
    inTurn: oneAtATime(),
    find: ({ id, revision }: Which): Round => {
      const round = all().find(candidate => candidate.id === id)
      if (!round) throw new Refusal('NOT_FOUND')
      if (round.revision !== revision) throw new Refusal('CONFLICT', { revision: round.revision })
      return round
    },
    add: async (actor: Actor, round: Round): Promise<Round> => {
      const record = { ...recordOf(round, 'create'), before: null, after: briefOf(round) }
      await audit.carryOut(actor, record, () => save([round, ...all()]))
      return round
    },
    replace: async (actor: Actor, act: Act, round: Round, change: Partial<Round>): Promise<Round> => {
      const changed = { ...round, ...change, revision: round.revision + 1 }
      const record = { ...recordOf(round, act), before: briefOf(round), after: briefOf(changed) }
      await audit.carryOut(actor, record, () =>
        save(all().map(candidate => (candidate.id === round.id ? changed : candidate))),
      )
      return changed
    },
    remove: async (actor: Actor, act: Act, round: Round) => {
      const record = { ...recordOf(round, act), before: briefOf(round), after: null }
      await audit.carryOut(actor, record, () => save(all().filter(candidate => candidate.id !== round.id)))
    },
    /** An act that leaves the document as it is; pages read its effect all the same. */
    carryOut: async <T>(actor: Actor, act: Act, round: Round, after: unknown, effect: () => Promise<T>) => {
      const record = { ...recordOf(round, act), before: null, after }
      const answer = await audit.carryOut(actor, record, effect)
      announce('rounds')
      return answer
    },
  }
}
export type RoundStore = Awaited<ReturnType<typeof openRoundStore>>
