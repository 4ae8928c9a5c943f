/** 班次与用餐: when people work, and when they eat. */
import type { SectionFieldsProps } from '../useField.ts'
import { StretchList } from './StretchList.tsx'

export const TimesSection = ({ values, change, problems }: SectionFieldsProps) => (
  <>
    <StretchList
      list="shifts"
      stretches={values.shifts}
      onChange={shifts => change({ shifts })}
      problems={problems}
    />
    <StretchList
      list="meals"
      stretches={values.meals}
      onChange={meals => change({ meals })}
      problems={problems}
    />
  </>
)
