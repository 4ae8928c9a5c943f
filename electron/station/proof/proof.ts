/** 播出证明: counts what the screen's page saw run through, by local day, place and caption. */
import type { CrawlItem } from '../../contract/captions.ts'
import type { PassesBatch, ProofFilter, ProofRow } from '../../contract/proof.ts'
import type { Announce, Clock } from '../ports.ts'
import { dayOf } from '../published/days.rules.ts'
import { sane } from './proof.rules.ts'
import { openProofStore, type ProofStoreParts } from './store.ts'

export interface ProofParts extends Omit<ProofStoreParts, 'now'> {
  announce: Announce
  /** One that a lost time does not lead astray. */
  clock: Clock
  /** Identifier of the place where this screen hangs. */
  place: () => string
  /** What runs now. */
  live: () => ReadonlyArray<Pick<CrawlItem, 'id' | 'revision' | 'text' | 'level'>>
}

/** Words that are remembered until a pass of them is counted. */
const WORDS_REMEMBERED = 1_000

export const openProof = (parts: ProofParts) => {
  const { announce, clock, place, live } = parts
  const store = openProofStore({ ...parts, now: () => clock.now() })
  const words = new Map<string, NonNullable<ProofRow['words']>>()
  const keyOf = (caption: string, revision: number) => `${caption} ${revision}`
  const today = () => dayOf(clock.now())

  /** What runs may be edited before its last pass is handed in. */
  const remember = () => {
    for (const { id, revision, text, level } of live()) words.set(keyOf(id, revision), { text, level })
    for (const key of words.keys()) {
      if (words.size <= WORDS_REMEMBERED) break
      words.delete(key)
    }
  }

  return {
    keep: ({ id, counts }: PassesBatch) => {
      remember()
      const day = today()
      store.add(
        { id, counts: counts.map(count => sane(count, day)) },
        place(),
        (caption, revision) => words.get(keyOf(caption, revision)) ?? null,
      )
      announce('proof')
    },
    today: () => store.on(today()),
    list: (filter: ProofFilter) => ({
      rows: store.list(filter),
      total: store.total(filter),
      places: store.places(),
    }),
    all: (filter: ProofFilter) => store.list(filter, Number.MAX_SAFE_INTEGER),
    bytes: store.bytes,
    tick: remember,
    close: store.close,
  }
}
export type Proof = ReturnType<typeof openProof>
