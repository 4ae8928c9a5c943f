/** What a chosen file comes to: what is wrong with it, that it changes nothing, or each change before and after. */
import { useTranslation } from 'react-i18next'
import type { Site } from '../../../../electron/contract/site.ts'
import type { SitePreview } from '../../../../electron/contract/siteFile.ts'
import { CheckIcon } from '../../../components/icons/action.tsx'
import { WarningIcon } from '../../../components/icons/fact.tsx'
import { Note } from '../../../components/Note.tsx'
import { Action } from '../../desk/density.tsx'
import { useMoment } from '../../form/useMoment.ts'
import { useMay } from '../../gate/session.ts'
import { ChangeTable } from './ChangeTable.tsx'
import styles from './File.module.css'
import { ProblemList } from './ProblemList.tsx'
import type { SettingsFile } from './useSettingsFile.ts'

/** Settings that say which mine and which screen this is. */
const WHOSE = ['mine', 'screen.place']

const Changes = ({ file, preview, site }: { file: SettingsFile; preview: SitePreview; site: Site }) => {
  const { t } = useTranslation('settings')
  const { moment } = useMoment()
  const may = useMay()
  const isAbout = (...paths: string[]) => preview.changes.some(({ path }) => paths.includes(path))
  const needsAdministrator = isAbout('approval.ownWork') && !may('administrator')
  const { name = '' } = file.chosen ?? {}
  return (
    <>
      {file.stale && (
        <Note tone="attention" icon={<WarningIcon />}>
          {t('file.stale')}
        </Note>
      )}
      <div>
        <h3 className={styles.count}>{t('file.changes', { count: preview.changes.length })}</h3>
        {preview.exportedAt !== null && (
          <p className={styles.hint}>{t('file.from', { name, moment: moment(preview.exportedAt) })}</p>
        )}
      </div>
      {isAbout(...WHOSE) && (
        <Note tone="attention" icon={<WarningIcon />}>
          {t('file.elsewhere')}
        </Note>
      )}
      <ChangeTable changes={preview.changes} site={site} />
      {needsAdministrator && (
        <Note tone="attention" icon={<WarningIcon />}>
          {t('file.administrator')}
        </Note>
      )}
      <div className={styles.actions}>
        <Action onPress={file.close}>{t('file.cancel')}</Action>
        <Action tone="rail" icon={<CheckIcon />} isDisabled={needsAdministrator} onPress={file.apply}>
          {t(file.applying ? 'file.applying' : 'file.apply')}
        </Action>
      </div>
    </>
  )
}

export const FilePreview = ({ file, site }: { file: SettingsFile; site: Site }) => {
  const { t } = useTranslation('settings')
  const { preview } = file
  if (!preview) return null
  if (preview.problems.length > 0) return <ProblemList problems={preview.problems} />
  if (preview.changes.length === 0)
    return (
      <Note tone="done" icon={<CheckIcon />}>
        {t('file.nothing')}
      </Note>
    )
  return <Changes file={file} preview={preview} site={site} />
}
