/** The settings of a site as one file: what it holds, what may be wrong with it, what it would change. */
import * as z from 'zod'
import { Instant } from './common.ts'
import { SiteFault } from './siteFaults.ts'

export const SITE_FILE_KIND = 'diantai-site'

/** Characters. A file with everything at its longest has about 20,000. */
export const SITE_FILE_LIMIT = 200_000

export const SiteFileProblem = z.object({
  /** The field, such as `meals.0.end`; empty: the file as a whole. */
  path: z.string(),
  fault: z.enum([
    ...(['notJson', 'tooLarge', 'notSettings', 'newer'] as const),
    ...(['unknownKey', 'missing', 'number', 'text', 'yesOrNo', 'list', 'group', 'oneOf', 'format'] as const),
    ...(['atLeast', 'atMost', 'tooLong', 'tooMany', 'tooFew'] as const),
    ...SiteFault.options,
  ]),
  /** What was expected, and so what to write, in English. */
  expected: z.string(),
  /** What came, as it stands in the file; empty: nothing. */
  came: z.string(),
  /** The number that a fault of measure is about. */
  limit: z.number().nullable(),
})
export type SiteFileProblem = z.infer<typeof SiteFileProblem>

/** A list counts as one field. */
export const SiteChange = z.object({ path: z.string(), before: z.unknown(), after: z.unknown() })
export type SiteChange = z.infer<typeof SiteChange>

export const SitePreview = z.object({
  /** Empty: the file can be applied. */
  problems: z.array(SiteFileProblem),
  /** Empty without problems: the file says what is set already. */
  changes: z.array(SiteChange),
  /** When the file was written; null where it has problems. */
  exportedAt: Instant.nullable(),
  /** Revision of the settings that the changes were told against; an import names it. */
  revision: z.int().min(1),
})
export type SitePreview = z.infer<typeof SitePreview>
