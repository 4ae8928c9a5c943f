/** The name of a setting, and what is wrong with it, for the field that shows it. */
import { useTranslation } from 'react-i18next'
import type { Range } from '../../../electron/contract/siteRanges.ts'
import type { Problems } from '../form/problem.rules.ts'
import { useProblemText } from '../form/useProblemText.ts'
import type { FieldPath, SiteValues } from './site.rules.ts'

/** What every section is given. */
export interface SectionFieldsProps {
  values: SiteValues
  change: (patch: Partial<SiteValues>) => void
  problems: Problems
}

export const useField = (problems: Problems) => {
  const { t } = useTranslation('settings')
  const problem = useProblemText(problems)
  return (path: FieldPath) => {
    const label = t(`field.${path}`)
    return { label, error: problem(path, label) }
  }
}

/** The hint of a number, with what may be filled in. */
export const useRangeHint = () => {
  const { t } = useTranslation('settings')
  return (hint: string, { min, max, usual }: Range) =>
    usual === undefined ? t('range', { hint, min, max }) : t('rangeUsual', { hint, min, max, usual })
}
