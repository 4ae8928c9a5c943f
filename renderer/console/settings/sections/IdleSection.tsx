/** 空闲: how long a screen waits for somebody who walked away. */
import { useTranslation } from 'react-i18next'
import { SITE_RANGES } from '../../../../electron/contract/siteRanges.ts'
import { ClockIcon } from '../../../components/icons/fact.tsx'
import { Note } from '../../../components/Note.tsx'
import { Two } from '../../form/Two.tsx'
import { RangeField } from '../RangeField.tsx'
import type { SectionFieldsProps } from '../useField.ts'

const PAIRS = [
  [
    { name: 'seconds', range: SITE_RANGES.idle, step: 5 },
    { name: 'countdownSeconds', range: SITE_RANGES.countdown, step: 1 },
  ],
  [
    { name: 'afterOrderSeconds', range: SITE_RANGES.afterOrder, step: 1 },
    { name: 'staffSeconds', range: SITE_RANGES.staffIdle, step: 10 },
  ],
] as const

export const IdleSection = ({ values: { idle }, change, problems }: SectionFieldsProps) => {
  const { t } = useTranslation('settings')
  const { seconds, countdownSeconds: countdown } = idle
  return (
    <>
      {PAIRS.map(pair => (
        <Two key={pair[0].name}>
          {pair.map(({ name, range, step }) => (
            <RangeField
              key={name}
              path={`idle.${name}`}
              hint={t(`hint.${name}`)}
              range={range}
              step={step}
              value={idle[name]}
              onChange={value => change({ idle: { ...idle, [name]: value } })}
              problems={problems}
            />
          ))}
        </Two>
      ))}
      {Number.isFinite(seconds + countdown) && (
        <Note tone="quiet" icon={<ClockIcon />}>
          {t('preview.idle', { seconds, countdown, total: seconds + countdown })}
        </Note>
      )}
    </>
  )
}
