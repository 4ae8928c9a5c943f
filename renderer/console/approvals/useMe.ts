/** The one at the desk, as the rules of approval see them. */
import { useSite } from '../../client/site.ts'
import { useSession } from '../gate/session.ts'
import type { Me } from './review.rules.ts'

export const useMe = (): Me => {
  const { id, roles } = useSession().member
  const ownWork = useSite()?.approval.ownWork ?? false
  return { id, roles, ownWork }
}
