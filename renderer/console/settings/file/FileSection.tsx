/** 导出导入: the settings as one file, and what a file would change before it does. */
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Site } from '../../../../electron/contract/site.ts'
import { client } from '../../../client/station.ts'
import { DownIcon, UpIcon } from '../../../components/icons/action.tsx'
import { WarningIcon } from '../../../components/icons/fact.tsx'
import { Note } from '../../../components/Note.tsx'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { Action } from '../../desk/density.tsx'
import { saveFile } from '../../desk/saveFile.ts'
import { useSay } from '../../desk/say.tsx'
import { useAttempt } from '../../desk/useAttempt.ts'
import { useMay, useSession } from '../../gate/session.ts'
import { Part, Section } from '../Section.tsx'
import styles from './File.module.css'
import { FilePreview } from './FilePreview.tsx'
import { type SettingsFile, useSettingsFile } from './useSettingsFile.ts'

const Export = () => {
  const { t } = useTranslation('settings')
  const say = useSay()
  const { session } = useSession()
  const { attempt } = useAttempt()
  const save = () =>
    attempt(async () => {
      const file = await client.site.export()
      saveFile(file)
      say({ text: t('file.exported', { name: file.name }) })
    })
  // The kiosk's window saves no files, so that nobody fills its disk from the page.
  if (session.screen) return <p className={styles.hint}>{t('file.noExport')}</p>
  return (
    <div className={styles.act}>
      <Action icon={<DownIcon />} onPress={save}>
        {t('file.export')}
      </Action>
      <p className={styles.hint}>{t('file.exportHint')}</p>
    </div>
  )
}

const Choose = ({ file }: { file: SettingsFile }) => {
  const { t } = useTranslation('settings')
  return (
    <div className={styles.act}>
      <FileTrigger
        acceptedFileTypes={['.json', 'application/json']}
        onSelect={files => {
          const [chosen] = files ?? []
          if (chosen) file.choose(chosen)
        }}
      >
        <Action icon={<UpIcon />}>{t(file.chosen ? 'file.chooseOther' : 'file.choose')}</Action>
      </FileTrigger>
      <p className={styles.hint}>{t('file.importHint')}</p>
    </div>
  )
}

const Failure = ({ file }: { file: SettingsFile }) => {
  const { t } = useTranslation('settings')
  const errorText = useErrorText()
  if (!file.unreadable && !file.error) return null
  return (
    <Note tone="alarm" icon={<WarningIcon />}>
      {file.unreadable ? t('file.unreadable') : errorText(file.error)}
    </Note>
  )
}

export interface FileSectionProps {
  site: Site
  /** The page has changes that are not saved. */
  unsaved: boolean
}

export const FileSection = ({ site, unsaved }: FileSectionProps) => {
  const { t } = useTranslation('settings')
  const say = useSay()
  const may = useMay()
  const file = useSettingsFile(() => say({ text: t('file.applied') }))
  return (
    <Section name="file" locked={!may('technician')}>
      <Export />
      <Part title={t('file.import')}>
        {unsaved ? (
          <Note tone="quiet" icon={<WarningIcon />}>
            {t('file.unsaved')}
          </Note>
        ) : (
          <Choose file={file} />
        )}
        <Failure file={file} />
        {file.pending && <p className={styles.hint}>{t('file.reading')}</p>}
        {!unsaved && <FilePreview file={file} site={site} />}
      </Part>
    </Section>
  )
}
