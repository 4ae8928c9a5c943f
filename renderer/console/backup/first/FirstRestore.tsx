/** On a machine that nobody owns yet: the way to begin with everything from a backup. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { UndoIcon } from '../../../components/icons/action.tsx'
import { Action } from '../../desk/density.tsx'
import { FirstDialog } from './FirstDialog.tsx'
import styles from './FirstRestore.module.css'

export const FirstRestore = () => {
  const { t } = useTranslation('backup')
  const [open, setOpen] = useState(false)
  return (
    <div className={styles.offer}>
      <p>{t('first.detail')}</p>
      <Action icon={<UndoIcon />} onPress={() => setOpen(true)}>
        {t('first.open')}
      </Action>
      {open && <FirstDialog onClose={() => setOpen(false)} />}
    </div>
  )
}
