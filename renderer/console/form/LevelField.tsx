/** The level of a caption or a notice: chips with word, sign and colour. */
import { useTranslation } from 'react-i18next'
import { LEVELS, type Level } from '../../../electron/contract/common.ts'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { LevelIcon } from '../../components/icons/level.tsx'

export interface LevelFieldProps {
  value: Level
  onChange: (level: Level) => void
  /** The levels that there are to choose from. */
  levels?: readonly Level[]
  error?: string | undefined
}

export const LevelField = ({ value, onChange, levels = LEVELS, error }: LevelFieldProps) => {
  const { t } = useTranslation('console')
  return (
    <ChoiceGroup
      label={t('form.level')}
      value={levels.includes(value) ? value : null}
      onChange={onChange}
      error={error}
      choices={levels.map(level => ({
        value: level,
        label: t(`form.levels.${level}`),
        icon: <LevelIcon level={level} plain={level === value} />,
        tone: level,
      }))}
    />
  )
}
