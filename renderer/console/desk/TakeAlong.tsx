/** Takes the figures of a page along: as a table, or on paper. */
import { useTranslation } from 'react-i18next'
import type { Role } from '../../../electron/contract/common.ts'
import { DownIcon } from '../../components/icons/action.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useMay, useSession } from '../gate/session.ts'
import { Action } from './density.tsx'
import { saveFile } from './saveFile.ts'
import { useSay } from './say.tsx'
import styles from './TakeAlong.module.css'
import { useAttempt } from './useAttempt.ts'

const KINDS = ['xlsx', 'csv'] as const

interface Asked {
  as: (typeof KINDS)[number]
  language: 'zh-CN' | 'en'
}

export interface TakeAlongProps {
  /** Null: on paper alone. */
  table: {
    ask: (asked: Asked) => Promise<File>
    /** One of these is needed. */
    roles: readonly [Role, ...Role[]]
  } | null
}

const useSaving = () => {
  const { t } = useTranslation('figures')
  const { language } = useLanguage()
  const say = useSay()
  const { attempt } = useAttempt()
  return (as: Asked['as'], ask: (asked: Asked) => Promise<File>) =>
    attempt(async () => {
      const file = await ask({ as, language })
      saveFile(file)
      say({ text: t('saved', { name: file.name }) })
    })
}

export const TakeAlong = ({ table }: TakeAlongProps) => {
  const { t } = useTranslation('figures')
  const { session } = useSession()
  const may = useMay()
  const save = useSaving()
  // The kiosk's window saves no files and has no printer.
  if (session.screen) return <p className={styles.hint}>{t(table ? 'fromOffice' : 'printFromOffice')}</p>
  return (
    <div className={styles.actions}>
      {table &&
        may(...table.roles) &&
        KINDS.map(as => (
          <Action key={as} icon={<DownIcon />} onPress={() => save(as, table.ask)}>
            {as.toUpperCase()}
          </Action>
        ))}
      <Action tone="rail" onPress={() => window.print()}>
        {t('print')}
      </Action>
    </div>
  )
}
