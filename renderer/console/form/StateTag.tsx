/** The state of a caption or a notice. */
import { useTranslation } from 'react-i18next'
import type { ItemState } from '../../../electron/contract/common.ts'
import { Tag, type TagProps } from '../../components/Tag.tsx'

const TONES: Record<ItemState, TagProps['tone']> = {
  live: 'live',
  waiting: 'waiting',
  draft: 'draft',
  submitted: 'asking',
  returned: 'back',
  ended: 'over',
  withdrawn: 'over',
}

export const StateTag = ({ state }: { state: ItemState }) => {
  const { t } = useTranslation('lists')
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>
}
