/** How many of the items are safety films: none, every n-th, or so many in a hundred. */
import { useTranslation } from 'react-i18next'
import { EVERY, PERCENT, type SafetyShare } from '../../../electron/contract/programmeCycle.ts'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { NumberField } from '../../components/NumberField.tsx'
import styles from './Programme.module.css'
import { FIRST_SHARE } from './playlist.rules.ts'

const KINDS = ['none', 'every', 'percent'] as const
const INHERITED = 'inherited'

interface AmountProps {
  share: SafetyShare | null
  onChange: (share: SafetyShare) => void
}

const Amount = ({ share, onChange }: AmountProps) => {
  const { t } = useTranslation('programme')
  if (share?.kind === 'every')
    return (
      <NumberField
        label={t('share.nth')}
        hint={t('share.nthHint')}
        minValue={EVERY.min}
        maxValue={EVERY.max}
        value={share.nth}
        onChange={nth => onChange({ kind: 'every', nth })}
      />
    )
  if (share?.kind === 'percent')
    return (
      <NumberField
        label={t('share.percent')}
        hint={t('share.percentHint')}
        minValue={PERCENT.min}
        maxValue={PERCENT.max}
        step={5}
        value={share.percent}
        onChange={percent => onChange({ kind: 'percent', percent })}
      />
    )
  return null
}

export interface ShareFieldProps {
  /** Null: as somewhere else says. */
  value: SafetyShare | null
  onChange: (share: SafetyShare | null) => void
  /** What null means here; absent: it cannot be chosen. */
  inherited?: string
}

export const ShareField = ({ value, onChange, inherited }: ShareFieldProps) => {
  const { t } = useTranslation('programme')
  const kinds = KINDS.map(kind => ({ value: kind, label: t(`share.kind.${kind}`) }))
  return (
    <div className={styles.share}>
      <ChoiceGroup
        label={t('share.label')}
        hint={t('share.hint')}
        value={value?.kind ?? INHERITED}
        onChange={kind => onChange(kind === INHERITED ? null : FIRST_SHARE[kind])}
        choices={inherited ? [{ value: INHERITED, label: inherited }, ...kinds] : kinds}
      />
      <div className={styles.amount}>
        <Amount share={value} onChange={onChange} />
      </div>
    </div>
  )
}
