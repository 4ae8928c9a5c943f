/** The state of a round. */
import { useTranslation } from 'react-i18next'
import type { Round } from '../../../electron/contract/rounds.ts'
import { Tag } from '../../components/Tag.tsx'

const TONES = { draft: 'waiting', open: 'live', closed: 'over', cancelled: 'over' } as const

export const RoundTag = ({ state }: { state: Round['state'] }) => {
  const { t } = useTranslation('console')
  return <Tag tone={TONES[state]}>{t(`rounds.state.${state}`)}</Tag>
}
