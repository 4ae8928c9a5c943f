/** 播出证明 behind the door. */
import type { SiteFields } from '../../contract/site.ts'
import { actorOf, type Door } from '../http/door.ts'
import type { Audit } from '../ports.ts'
import { Refusal } from '../refusal.ts'
import { tableFile } from '../sheets/sheets.ts'
import { UnreadableError } from '../storage/problems.ts'
import { proofRows } from './proof.rules.ts'
import type { Proof } from './proof.ts'

export interface ProofRouteParts {
  proof: Proof
  audit: Audit
  places: () => SiteFields['places']
}

const readable = <T>(ask: () => T): T => {
  try {
    return ask()
  } catch (error) {
    if (error instanceof UnreadableError) throw new Refusal('PROOF_UNREADABLE')
    throw error
  }
}

export const proofRoutes = ({ proof: door }: Door, { proof, audit, places }: ProofRouteParts) => {
  const placeName = (id: string) => places().find(place => place.id === id)?.name ?? id
  return {
    passes: door.passes.handler(({ input }) => {
      proof.keep(input)
      return { kept: true as const }
    }),
    today: door.today.handler(() => readable(proof.today)),
    list: door.list.handler(({ input }) => readable(() => proof.list(input))),
    export: door.export.handler(({ input: { as, language, ...filter }, context }) => {
      const rows = readable(() => proof.all(filter))
      const name = `点台-播出证明-${filter.from}-${filter.until}`
      return audit.carryOut(
        actorOf(context),
        { room: 'proof', act: 'export', item: null, name: `${filter.from} – ${filter.until}` },
        async () => ({ file: await tableFile(proofRows(rows, language, placeName), as, name) }),
      )
    }),
  }
}
