/** Title and pitch of an activity, in both languages. */
import { useTranslation } from 'react-i18next'
import { TextField } from '../../components/TextField.tsx'
import type { Problems } from '../form/problem.rules.ts'
import { Two } from '../form/Two.tsx'
import { useProblemText } from '../form/useProblemText.ts'
import type { ActivityValues } from './activity.rules.ts'

const PAIRS = [
  [
    { value: 'titleZh', path: 'title.zh' },
    { value: 'titleEn', path: 'title.en' },
  ],
  [
    { value: 'pitchZh', path: 'pitch.zh' },
    { value: 'pitchEn', path: 'pitch.en' },
  ],
] as const

export interface ActivityWordsProps {
  form: { values: ActivityValues; change: (patch: Partial<ActivityValues>) => void; problems: Problems }
}

export const ActivityWords = ({ form: { values, change, problems } }: ActivityWordsProps) => {
  const { t } = useTranslation('console')
  const problem = useProblemText(problems)
  return PAIRS.map(pair => (
    <Two key={pair[0].path}>
      {pair.map(({ value, path }) => (
        <TextField
          key={value}
          label={t(`activities.${value}`)}
          value={values[value]}
          onChange={text => change({ [value]: text })}
          hint={path.endsWith('.en') ? t('activities.englishHint') : undefined}
          error={problem(path, t(`activities.${value}`))}
        />
      ))}
    </Two>
  ))
}
