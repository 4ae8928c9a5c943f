/** What a room has as a file, and an empty one that explains itself. */
import { useTranslation } from 'react-i18next'
import { DownIcon } from '../../components/icons/action.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { saveFile } from '../desk/saveFile.ts'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import styles from './Sheet.module.css'

const KINDS = ['xlsx', 'csv'] as const

interface Exported<What extends string> {
  what: What
  name: string
  about: string
}

export interface SheetExportProps<What extends string> {
  offered: readonly Exported<What>[]
  fetch: (wanted: { what: What; as: 'xlsx' | 'csv'; language: 'zh-CN' | 'en' }) => Promise<{ file: File }>
}

export const SheetExport = <What extends string>({ offered, fetch }: SheetExportProps<What>) => {
  const { t } = useTranslation('sheet')
  const { language } = useLanguage()
  const say = useSay()
  const { attempt } = useAttempt()
  const save = (what: What, as: 'xlsx' | 'csv') =>
    attempt(async () => {
      const { file } = await fetch({ as, what, language })
      saveFile(file)
      say({ text: t('saved', { name: file.name }) })
    })
  return (
    <Panel title={t('export')}>
      {offered.map(({ what, name, about }) => (
        <div className={styles.act} key={what}>
          <div className={styles.what}>
            <strong>{name}</strong>
            <p className={styles.hint}>{about}</p>
          </div>
          {KINDS.map(as => (
            <Action
              key={as}
              icon={<DownIcon />}
              aria-label={t('saveAs', { what: name, as: as.toUpperCase() })}
              onPress={() => save(what, as)}
            >
              {as.toUpperCase()}
            </Action>
          ))}
        </div>
      ))}
    </Panel>
  )
}
