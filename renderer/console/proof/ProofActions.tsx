/** Takes the counts along. */
import type { ProofFilter } from '../../../electron/contract/proof.ts'
import { client } from '../../client/station.ts'
import { TakeAlong } from '../desk/TakeAlong.tsx'

export const ProofActions = ({ filter }: { filter: ProofFilter }) => (
  <TakeAlong
    table={{
      ask: async asked => (await client.proof.export({ ...filter, ...asked })).file,
      roles: ['editor', 'approver', 'administrator'],
    }}
  />
)
