/** Says what is wrong with a field, by its name and what was expected. */
import { useTranslation } from 'react-i18next'
import type { Problems } from './problem.rules.ts'

export const useProblemText = (problems: Problems) => {
  const { t } = useTranslation('console')
  /** @param label the field's name as staff read it. */
  return (name: string, label: string): string | undefined => {
    const problem = problems[name]
    return problem && t(`problem.${problem.kind}`, { field: label, limit: problem.limit })
  }
}
