/** The counts of one day: each caption with its place, its complete passes, and what was seen of its frames. */
import { useTranslation } from 'react-i18next'
import type { ProofRow } from '../../../electron/contract/proof.ts'
import { LevelIcon } from '../../components/icons/level.tsx'
import { LevelBadge } from '../../components/LevelBadge.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import tables from '../desk/Table.module.css'
import styles from './Proof.module.css'
import { shareWords, smoothness } from './proof.rules.ts'
import { usePlaceName } from './usePlaceName.ts'

export const useFrameWords = () => {
  const { t } = useTranslation('proof')
  const { language } = useLanguage()
  return (row: Pick<ProofRow, 'frames' | 'dropped'>) => {
    const seen = smoothness(row)
    return t(`frames.${seen}`, {
      count: row.dropped,
      frames: row.frames,
      share: seen === 'rough' ? shareWords(row, language) : '',
    })
  }
}

const Words = ({ words }: Pick<ProofRow, 'words'>) => {
  const { t } = useTranslation(['proof', 'common', 'console'])
  if (!words) return <span className={tables.hint}>{t('noWords')}</span>
  const { level, text } = words
  return (
    <span className={styles.words}>
      <span className={styles.level}>
        <LevelBadge level={level} icon={<LevelIcon level={level} plain />}>
          {level === 'info' ? t('console:form.levels.info') : t(`common:level.${level}`)}
        </LevelBadge>
      </span>
      <span className={styles.text} dir="auto">
        {text}
      </span>
    </span>
  )
}

export const ProofTable = ({ rows, label }: { rows: readonly ProofRow[]; label: string }) => {
  const { t } = useTranslation('proof')
  const placeName = usePlaceName()
  const frameWords = useFrameWords()
  return (
    <table className={`${tables.table} ${styles.table}`} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('column.caption')}</th>
          <th scope="col">{t('column.place')}</th>
          <th scope="col" className={tables.count}>
            {t('column.passes')}
          </th>
          <th scope="col">{t('column.frames')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={`${row.place} ${row.caption} ${row.revision}`}>
            <td>
              <Words words={row.words} />
            </td>
            <td>{placeName(row.place)}</td>
            <td className={tables.count}>{t('times', { count: row.passes })}</td>
            <td className={tables.hint}>{frameWords(row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
