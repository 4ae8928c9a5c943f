/** How the certificates are kept on disk. */
import * as z from 'zod'
import { Readiness } from '../../contract/readiness.ts'
import type { DocumentShape } from '../documents.ts'

const ReadinessDocument = z.object({ /** Newest first. */ kept: z.array(Readiness) })
type ReadinessDocument = z.infer<typeof ReadinessDocument>

export const READINESS_DOCUMENT: DocumentShape<ReadinessDocument> & { initial: ReadinessDocument } = {
  name: 'readiness',
  schema: ReadinessDocument,
  initial: { kept: [] },
}
