/** The catalogue as a file, and an empty one that explains itself. */
import { useTranslation } from 'react-i18next'
import { client } from '../../../client/station.ts'
import { DownIcon } from '../../../components/icons/action.tsx'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import { Action } from '../../desk/density.tsx'
import { Panel } from '../../desk/Page.tsx'
import { saveFile } from '../../desk/saveFile.ts'
import { useSay } from '../../desk/say.tsx'
import { useAttempt } from '../../desk/useAttempt.ts'
import styles from './Sheet.module.css'

const KINDS = ['xlsx', 'csv'] as const

const useSaving = () => {
  const { t } = useTranslation('catalogue')
  const { language } = useLanguage()
  const say = useSay()
  const { attempt } = useAttempt()
  return (what: 'catalogue' | 'template', as: 'xlsx' | 'csv') =>
    attempt(async () => {
      const { file } = await client.activities.export({ as, what, language })
      saveFile(file)
      say({ text: t('saved', { name: file.name }) })
    })
}

export const SheetExport = () => {
  const { t } = useTranslation('catalogue')
  const save = useSaving()
  return (
    <Panel title={t('export')}>
      {(['catalogue', 'template'] as const).map(what => (
        <div className={styles.act} key={what}>
          <div className={styles.what}>
            <strong>{t(`what.${what}`)}</strong>
            <p className={styles.hint}>{t(`about.${what}`)}</p>
          </div>
          {KINDS.map(as => (
            <Action
              key={as}
              icon={<DownIcon />}
              aria-label={t('saveAs', { what: t(`what.${what}`), as: as.toUpperCase() })}
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
