/** The evidence of a sealed round as a file: one JSON line for the certificate, one for each record. */
import * as z from 'zod'
import { Seal } from '../../contract/seal.ts'
import type { SealedRecord } from '../storage/ledger.seal.ts'

const Certificate = z.object({ kind: z.literal('certificate'), certificate: Seal })
const Record = z.object({
  kind: z.enum(['roll', 'ballot']),
  place: z.int(),
  content: z.string(),
  hash: z.string(),
})

export interface Evidence {
  seal: Seal
  records: SealedRecord[]
}

export const evidenceText = ({ seal, records }: Evidence): string =>
  [{ kind: 'certificate', certificate: seal }, ...records].map(line => `${JSON.stringify(line)}\n`).join('')

const parsed = <T>(schema: z.ZodType<T>, line: string, number: number): T => {
  try {
    return schema.parse(JSON.parse(line))
  } catch {
    throw new Error(
      `Line ${number} is not what a round's evidence has there. Export it again from the console.`,
    )
  }
}

/** Throws where a line is not of the form, naming it. */
export const readEvidence = (text: string): Evidence => {
  const [first = '', ...lines] = text.split('\n').filter(line => line !== '')
  const { certificate } = parsed(Certificate, first, 1)
  return { seal: certificate, records: lines.map((line, index) => parsed(Record, line, index + 2)) }
}
