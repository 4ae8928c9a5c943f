/** 声音: how loud shows may be, and the hours in which they must be softer. */
import { useTranslation } from 'react-i18next'
import { SITE_RANGES } from '../../../../electron/contract/siteRanges.ts'
import { DORMITORY_SOUND } from '../../../../electron/contract/sound.ts'
import { Action } from '../../desk/density.tsx'
import { DayBar } from '../DayBar.tsx'
import { RangeField } from '../RangeField.tsx'
import { Part } from '../Section.tsx'
import type { SectionFieldsProps } from '../useField.ts'
import { QuietHoursList } from './QuietHoursList.tsx'
import styles from './Rows.module.css'

export const SoundSection = ({ values, change, problems }: SectionFieldsProps) => {
  const { t } = useTranslation('settings')
  const { sound } = values
  const quiet = sound.quietHours.map(({ from, to, volume }) => ({
    from,
    to,
    name: String(volume),
    height: volume / 100,
  }))
  return (
    <>
      <RangeField
        path="sound.volume"
        hint={t('hint.volume')}
        range={SITE_RANGES.volume}
        step={5}
        value={sound.volume}
        onChange={volume => change({ sound: { ...sound, volume } })}
        problems={problems}
      />
      <Part title={t('field.sound.quietHours')}>
        <DayBar stretches={quiet} ground={(sound.volume || 0) / 100} />
        <QuietHoursList
          hours={sound.quietHours}
          usualVolume={sound.volume}
          onChange={quietHours => change({ sound: { ...sound, quietHours } })}
          problems={problems}
        />
        <div className={styles.preset}>
          <p className={styles.hint}>{t('dormitory.hint')}</p>
          <Action onPress={() => change({ sound: DORMITORY_SOUND })}>{t('dormitory.use')}</Action>
        </div>
      </Part>
    </>
  )
}
