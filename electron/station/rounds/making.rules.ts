/** Makes a round of a draft: what the catalogue has now is copied, so that later changes leave the round alone. */
import type { Catalogue } from '../../contract/activities.ts'
import type { Review } from '../../contract/approval.ts'
import type { Round, RoundDraft } from '../../contract/round.ts'
import { Refusal } from '../refusal.ts'
import { menuOf, nowhere } from './rounds.rules.ts'

const menuFor = (draft: RoundDraft, catalogue: Catalogue) => {
  const known = new Set(catalogue.activities.filter(activity => !activity.retired).map(({ id }) => id))
  const unknown = draft.activities.filter(id => !known.has(id))
  if (unknown.length > 0) throw new Refusal('UNKNOWN_ACTIVITY', { ids: unknown })
  const menu = menuOf(catalogue, { ...draft, threshold: draft.settings.threshold })
  const unstaged = nowhere(menu.dishes)
  if (unstaged.length > 0) throw new Refusal('NOWHERE_LEFT', { ids: unstaged.map(({ id }) => id) })
  return menu
}

interface Making {
  draft: RoundDraft
  catalogue: Catalogue
  id: string
  number: number
  review: Review
}

export const roundOf = ({ draft, catalogue, id, number, review }: Making): Round => {
  const { settings, opensAt, closesAt } = draft
  const menu = menuFor(draft, catalogue)
  if (opensAt !== null && opensAt >= closesAt) throw new Refusal('OPENS_TOO_LATE')
  return {
    ...{ id, revision: 1, number, state: 'draft', settings },
    ...{ opensAt, openedAt: null, closesAt },
    ...menu,
    ...{ progress: [], extensions: [], cancelled: '', review },
  }
}
