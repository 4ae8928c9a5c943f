/** What staging an activity takes: who holds it, what is needed, whether one can offer to join. */
import { useTranslation } from 'react-i18next'
import { Checkbox } from '../../components/Checkbox.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Two } from '../form/Two.tsx'
import { useProblemText } from '../form/useProblemText.ts'
import type { ActivityWordsProps } from './ActivityWords.tsx'

export const ActivityStaging = ({ form: { values, change, problems } }: ActivityWordsProps) => {
  const { t } = useTranslation('cycle')
  const problem = useProblemText(problems)
  return (
    <>
      <Two>
        <TextField
          label={t('staging.organiser')}
          placeholder={t('staging.organiserExample')}
          value={values.organiser}
          onChange={organiser => change({ organiser })}
          error={problem('organiser', t('staging.organiser'))}
        />
        <TextField
          label={t('staging.equipment')}
          value={values.equipment}
          onChange={equipment => change({ equipment })}
          error={problem('equipment', t('staging.equipment'))}
        />
      </Two>
      <Checkbox isSelected={values.joinable} onChange={joinable => change({ joinable })}>
        {t('staging.joinable')}
      </Checkbox>
    </>
  )
}
