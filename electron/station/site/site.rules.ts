/** Pure rules of changing the settings: which roles a change needs. */
import { isDeepStrictEqual } from 'node:util'
import type { Role } from '../../contract/common.ts'
import type { SiteFields } from '../../contract/site.ts'

/** What may be approved by whom is for the administrator; everything else for the technician. */
export const rolesNeeded = (
  { approval, ...rest }: SiteFields,
  { approval: nextApproval, ...nextRest }: SiteFields,
): Role[] => [
  ...(isDeepStrictEqual(approval, nextApproval) ? [] : ['administrator' as const]),
  ...(isDeepStrictEqual(rest, nextRest) ? [] : ['technician' as const]),
]
