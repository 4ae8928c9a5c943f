/** Any sequence of orders, changes, closings, cancellations and leaps of the clock, against a model that only counts. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stationWithCycle } from '../support/cycle.ts'
import { codeOf } from '../support/visitor.ts'

const HOUR = 3_600_000
const YEAR = 8_766 * HOUR

const anyWorker = fc.integer({ min: 1, max: 6 }).map(number => `7700000${number}`)
const anyStep = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('order' as const),
      worker: anyWorker,
      dishes: fc.uniqueArray(fc.constantFrom('chess' as const, 'film' as const), { maxLength: 2 }),
      change: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('leap' as const), years: fc.constantFrom(-56, 0, 10) }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('close' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('cancel' as const) }) },
)

test('the tally is that of a naive model, nobody counts twice, and caps hold', async () => {
  let wrongBy = 0
  const clock = { now: () => new Date(Date.now() + wrongBy) }
  const { openRound, order, look, staff, chess, film } = await stationWithCycle({ clock })
  const ids = { chess: chess.id, film: film.id }
  const plays = fc.record({
    cap: fc.constantFrom(null, 1),
    mayChange: fc.boolean(),
    steps: fc.array(anyStep, { maxLength: 14 }),
  })
  await fc.assert(
    fc.asyncProperty(plays, async ({ cap, mayChange, steps }) => {
      wrongBy = 0
      const round = await openRound({ capPerCategory: cap, mayChange })
      const model = new Map<string, readonly string[]>()
      let isOpen = true
      /** What the rules say to an order, by its name in the contract; null: it counts. */
      const refusal = (worker: string, dishes: readonly string[], change: boolean) => {
        if (!isOpen) return 'ROUND_CLOSED'
        // Both activities are of one category.
        if (dishes.length === 0 || (cap !== null && dishes.length > cap)) return 'BAD_PICKS'
        return model.has(worker) && !(change && mayChange) ? 'ALREADY_ORDERED' : null
      }
      for (const step of steps) {
        if (step.does === 'leap') wrongBy = step.years * YEAR
        else if (step.does === 'order') {
          const dishes = step.dishes.map(name => ids[name])
          const why = refusal(step.worker, dishes, step.change)
          const placing = order(round.id, step.worker, dishes, { change: step.change })
          if (why) expect(await codeOf(placing)).toBe(why)
          else {
            await placing
            model.set(step.worker, dishes)
          }
        } else if (isOpen) {
          const which = await look(round.id)
          if (step.does === 'close') await staff.ask.rounds.close(which)
          else await staff.ask.rounds.cancel({ ...which, reason: '重来' })
          isOpen = false
        }
      }
      const found = await look(round.id)
      expect(found).toMatchObject({ turnout: model.size })
      if (found.state === 'open') await staff.ask.rounds.close(found)
      const { seal, state } = await look(round.id)
      expect(seal?.workers).toBe(model.size)
      if (state !== 'closed') return
      const { file } = await staff.ask.rounds.evidence({ id: round.id })
      const ballots = (await file.text())
        .split('\n')
        .filter(line => line.includes('"kind":"ballot"'))
        .map(line => JSON.parse(JSON.parse(line).content).map(([dish]: [string]) => dish))
      const sorted = (orders: Iterable<readonly string[]>) =>
        [...orders].map(dishes => dishes.toSorted().join()).toSorted()
      expect(sorted(ballots)).toEqual(sorted(model.values()))
    }),
    { numRuns: 25 },
  )
})
