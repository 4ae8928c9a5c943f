/** Tells once that nobody vouches for the library any more. */
import type { Manifest } from '../manifest/manifest.rules.ts'
import { isExpired } from '../manifest/open.ts'
import type { ReportProblem } from './problems.rules.ts'

export const tellExpiry = (report: ReportProblem) => {
  let told = false
  return {
    look: (library: Manifest | null, now: Date) => {
      const expired = library !== null && isExpired(library, now)
      if (expired && !told)
        report({
          code: 'library-expired',
          subject: library.library,
          detail: `version ${library.version} was good until ${library.expires}; it plays on`,
        })
      told = expired
    },
  }
}
