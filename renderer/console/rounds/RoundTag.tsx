/** Where a round stands, in one word. */
import { useTranslation } from 'react-i18next'
import type { Round } from '../../../electron/contract/round.ts'
import { Tag } from '../../components/Tag.tsx'
import { standingOf } from './standing.rules.ts'

const TONES = {
  draft: 'draft',
  submitted: 'asking',
  returned: 'back',
  approved: 'waiting',
  open: 'live',
  closed: 'over',
  cancelled: 'over',
} as const

export const RoundTag = ({ round }: { round: Pick<Round, 'state' | 'review'> }) => {
  const { t } = useTranslation('console')
  const standing = standingOf(round)
  return <Tag tone={TONES[standing]}>{t(`rounds.standing.${standing}`)}</Tag>
}
