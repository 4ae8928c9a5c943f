/** The level of a caption or a notice: five chips with word, sign and colour. */
import { useTranslation } from 'react-i18next'
import { LEVELS, type Level } from '../../../electron/contract/common.ts'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { LevelIcon } from '../../components/icons/level.tsx'

export const LevelField = ({ value, onChange }: { value: Level; onChange: (level: Level) => void }) => {
  const { t } = useTranslation('console')
  return (
    <ChoiceGroup
      label={t('form.level')}
      value={value}
      onChange={onChange}
      choices={LEVELS.map(level => ({
        value: level,
        label: t(`form.levels.${level}`),
        icon: <LevelIcon level={level} plain={level === value} />,
        tone: level,
      }))}
    />
  )
}
