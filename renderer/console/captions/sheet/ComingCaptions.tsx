/** Each caption that a sheet brings: its words, level and times, and what of it one should look at first. */
import { useTranslation } from 'react-i18next'
import type { CaptionDraft } from '../../../../electron/contract/captions.ts'
import { LevelIcon } from '../../../components/icons/level.tsx'
import { LevelBadge } from '../../../components/LevelBadge.tsx'
import { useSpan } from '../../form/useMoment.ts'
import { usePlaceNames } from '../../form/usePlaceNames.ts'
import { useWhenWords } from '../../form/when/useWhenWords.ts'
import { isAlways } from '../../form/when/when.rules.ts'
import styles from './ComingCaptions.module.css'
import type { Care } from './captionSheet.rules.ts'

interface Coming {
  row: number
  caption: CaptionDraft
  cares: readonly Care[]
}

const useCareWords = () => {
  const { t } = useTranslation('captionSheet')
  return (care: Care): string => {
    if (care.kind === 'long') return t('long', { count: care.count })
    return care.kind === 'avoid'
      ? t('avoid', { word: care.word })
      : t('glyphs', { characters: care.characters })
  }
}

const Facts = ({ caption }: { caption: CaptionDraft }) => {
  const { t } = useTranslation(['common', 'console'])
  const span = useSpan()
  const whenWords = useWhenWords()
  const placeNames = usePlaceNames()
  return (
    <span className={styles.facts}>
      <LevelBadge level={caption.level} icon={<LevelIcon level={caption.level} plain />}>
        {caption.level === 'info' ? t('console:form.levels.info') : t(`level.${caption.level}`)}
      </LevelBadge>
      <span>{span(caption)}</span>
      {!isAlways(caption.when) && <span>{whenWords(caption.when)}</span>}
      <span>{placeNames(caption.places)}</span>
    </span>
  )
}

export const ComingCaptions = ({ captions }: { captions: readonly Coming[] }) => {
  const { t } = useTranslation('captionSheet')
  const careWords = useCareWords()
  return (
    <ul className={styles.list} aria-label={t('list')}>
      {captions.map(({ row, caption, cares }) => (
        <li key={row} className={styles.item} data-care={cares.length > 0 || undefined}>
          <span className={styles.row}>{t('rowNumber', { row })}</span>
          <div className={styles.words}>
            <strong>{caption.text}</strong>
            <Facts caption={caption} />
            {cares.map(care => (
              <span key={careWords(care)} className={styles.care}>
                {careWords(care)}
              </span>
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
