/** The rounds room behind the door. */
import type { Identity } from '../../contract/identity.ts'
import type { Activities } from '../activities/activities.ts'
import { actorOf, type Door } from '../http/door.ts'
import type { Audit } from '../ports.ts'
import type { Ratings } from '../ratings/ratings.ts'
import { Refusal } from '../refusal.ts'
import { evidenceText } from '../seal/evidence.rules.ts'
import { readTable, tableFile } from '../sheets/sheets.ts'
import type { Ledger } from '../storage/ledger.ts'
import type { Wishes } from '../wishes/wishes.ts'
import { reportOf } from './report.rules.ts'
import type { Rounds } from './rounds.ts'
import { suggestionsFrom } from './suggestions.rules.ts'
import { resultRows } from './table.rules.ts'
import { workersIn } from './workers.rules.ts'

export interface RoundRouteParts {
  rounds: Rounds
  ratings: Ratings
  activities: Activities
  wishes: Wishes
  ledger: Ledger
  audit: Audit
  identity: () => Identity
}

export const roundRoutes = ({ rounds: door }: Door, parts: RoundRouteParts) => {
  const { rounds, ratings, ledger, audit } = parts

  const closed = (id: string) => {
    const round = rounds.store.byId(id)
    if (!round) throw new Refusal('NOT_FOUND')
    if (round.state !== 'closed') throw new Refusal('WRONG_STATE', { reason: 'not-closed' })
    return round
  }
  const report = (id: string) => {
    const round = closed(id)
    const seal = rounds.sealing.sealOf(id)
    return reportOf({
      round,
      seal,
      counts: rounds.countsOf(round),
      tally: ledger.tally(id) ?? [],
      turnoutOverTime: seal ? ledger.seals.turnout(id) : [],
      ratingOf: dish => ratings.ratingOf(id, dish),
    })
  }
  const exported = (
    id: string,
    number: number,
    effect: () => Promise<{ file: File }>,
    context: Parameters<typeof actorOf>[0],
  ) =>
    audit.carryOut(
      actorOf(context),
      { room: 'rounds', act: 'export', item: id, name: `第 ${number} 期` },
      effect,
    )

  return {
    menu: door.menu.handler(() => {
      const open = rounds.current()
      if (!open) return null
      const { revision: _, progress: __, review: ___, ...menu } = open
      return menu
    }),
    results: door.results.handler(() => rounds.results()),
    coming: door.coming.handler(() => rounds.coming()),
    list: door.list.handler(() => rounds.list()),
    create: door.create.handler(({ input, context }) => rounds.create(actorOf(context), input)),
    open: door.open.handler(({ input, context }) => rounds.open(actorOf(context), input)),
    close: door.close.handler(({ input, context }) => rounds.close(actorOf(context), input)),
    extend: door.extend.handler(({ input, context }) => rounds.extend(actorOf(context), input)),
    cancel: door.cancel.handler(({ input, context }) => rounds.cancel(actorOf(context), input)),
    listWorkers: door.listWorkers.handler(async ({ input: { file, ...which }, context }) => {
      const rows = await readTable(new Uint8Array(await file.arrayBuffer()))
      const { workers, repeated, bad } = workersIn(rows, parts.identity())
      if (bad.length > 0 || workers.length === 0) throw new Refusal('BAD_LIST', { lines: bad })
      return { workers: await rounds.listWorkers(actorOf(context), which, workers), repeated }
    }),
    report: door.report.handler(({ input }) => report(input.id)),
    export: door.export.handler(({ input: { id, as, language }, context }) => {
      const found = report(id)
      const name = `点台-第${found.round.number}期结果`
      const effect = async () => ({ file: await tableFile(resultRows(found, language), as, name) })
      return exported(id, found.round.number, effect, context)
    }),
    evidence: door.evidence.handler(({ input: { id }, context }) => {
      const { number } = closed(id)
      const seal = rounds.sealing.sealOf(id)
      if (!seal) throw new Refusal('WRONG_STATE', { reason: 'not-closed' })
      const effect = async () => {
        const text = evidenceText({ seal, records: ledger.seals.records(id) })
        return { file: new File([text], `点台-第${number}期封票.jsonl`, { type: 'application/jsonl' }) }
      }
      return exported(id, number, effect, context)
    }),
    suggestions: door.suggestions.handler(() =>
      suggestionsFrom(parts.activities.catalogue().activities, {
        rounds: rounds.store.all().filter(({ state }) => state === 'closed'),
        ordersOf: (round, dish) =>
          (ledger.tally(round) ?? [])
            .filter(row => row.dish === dish)
            .reduce((sum, { orders }) => sum + orders, 0),
        ratingOf: ratings.ratingOf,
        wishes: parts.wishes.list().flatMap(({ settled, text }) => (settled ? [] : [text])),
      }),
    ),
    remove: door.remove.handler(({ input, context }) => rounds.remove(actorOf(context), input)),
    submit: door.submit.handler(({ input, context }) => rounds.submit(actorOf(context), input)),
    approve: door.approve.handler(({ input, context }) => rounds.approve(actorOf(context), input)),
    sendBack: door.sendBack.handler(({ input, context }) =>
      rounds.sendBack(actorOf(context), input, input.reason),
    ),
    discard: door.discard.handler(({ input, context }) => rounds.discard(actorOf(context), input)),
    progress: door.progress.handler(({ input, context }) => rounds.progress(actorOf(context), input)),
  }
}
