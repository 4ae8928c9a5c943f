/** A field for paragraphs, with buttons that emphasise what is selected and make lines a list. */
import { useTranslation } from 'react-i18next'
import { ListIcon, StrongIcon } from '../../../components/icons/editing.tsx'
import { Action } from '../../desk/density.tsx'
import { PasteField, type PasteFieldProps } from '../../form/paste/PasteField.tsx'
import styles from './MarkField.module.css'
import { emphasised, listed } from './marks.rules.ts'
import { useMarks } from './useMarks.ts'

export const MarkField = (props: PasteFieldProps) => {
  const { t } = useTranslation('console')
  const { place, mark } = useMarks()
  const { label } = props
  return (
    <div className={styles.field} ref={place}>
      <div className={styles.marks} role="toolbar" aria-label={t('notices.marksOf', { label })}>
        <Action icon={<StrongIcon />} aria-label={t('notices.strong')} onPress={() => mark(emphasised)} />
        <Action icon={<ListIcon />} aria-label={t('notices.list')} onPress={() => mark(listed)} />
      </div>
      <PasteField {...props} />
    </div>
  )
}
