/** Pure rules of the settings: what of them staff set, and which roles a change needs. */
import { isDeepStrictEqual } from 'node:util'
import type { Role } from '../../contract/common.ts'
import type { Site, SiteFields } from '../../contract/site.ts'

/** What staff set, without what the station adds. */
export const fieldsOf = ({ revision: _, updatedAt: __, ...fields }: Site): SiteFields => fields

/** What may be approved by whom is for the administrator; everything else for the technician. */
export const rolesNeeded = (
  { approval, ...rest }: SiteFields,
  { approval: nextApproval, ...nextRest }: SiteFields,
): Role[] => [
  ...(isDeepStrictEqual(approval, nextApproval) ? [] : ['administrator' as const]),
  ...(isDeepStrictEqual(rest, nextRest) ? [] : ['technician' as const]),
]
