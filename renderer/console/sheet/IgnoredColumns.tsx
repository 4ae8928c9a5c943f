/** Columns of a sheet that the room does not know. */
import { useTranslation } from 'react-i18next'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'

export const IgnoredColumns = ({ columns }: { columns: readonly string[] }) => {
  const { t } = useTranslation(['sheet', 'console'])
  if (columns.length === 0) return null
  return (
    <Note tone="attention" icon={<WarningIcon />}>
      {t('sheet:ignored', { columns: columns.join(t('console:separator')) })}
    </Note>
  )
}
