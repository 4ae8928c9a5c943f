/** A number among the settings: what it does, and the range in which it is safe. */
import type { Range } from '../../../electron/contract/siteRanges.ts'
import { NumberField } from '../../components/NumberField.tsx'
import type { Problems } from '../form/problem.rules.ts'
import type { FieldPath } from './site.rules.ts'
import { useField, useRangeHint } from './useField.ts'

export interface RangeFieldProps {
  path: FieldPath
  hint: string
  range: Range
  step?: number
  value: number
  onChange: (value: number) => void
  problems: Problems
}

export const RangeField = ({ path, hint, range, step = 1, value, onChange, problems }: RangeFieldProps) => {
  const field = useField(problems)
  const rangeHint = useRangeHint()
  return (
    <NumberField
      {...field(path)}
      hint={rangeHint(hint, range)}
      minValue={range.min}
      maxValue={range.max}
      step={step}
      value={value}
      onChange={onChange}
    />
  )
}
