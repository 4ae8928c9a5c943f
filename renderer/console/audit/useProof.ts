/** Proves the log: reads its chain through, and takes a copy of it away. */
import { useMutation } from '@tanstack/react-query'
import { client } from '../../client/station.ts'
import { saveFile } from '../desk/saveFile.ts'
import { useConfirmed } from '../gate/confirm.tsx'
import { filterOf, type LogQuery } from './query.rules.ts'

export const useProof = (query: LogQuery) => {
  const confirmed = useConfirmed()
  const verifying = useMutation({ mutationFn: () => client.audit.verify() })
  const exporting = useMutation({
    mutationFn: async () => {
      const { file, head } = await confirmed(() => client.audit.export(filterOf(query)))
      saveFile(file)
      return { head }
    },
  })
  return { verifying, exporting }
}
export type Proof = ReturnType<typeof useProof>
