/** Takes the counts along: as a table, or on paper. */
import { useTranslation } from 'react-i18next'
import type { ProofFilter } from '../../../electron/contract/proof.ts'
import { client } from '../../client/station.ts'
import { DownIcon } from '../../components/icons/action.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Action } from '../desk/density.tsx'
import { saveFile } from '../desk/saveFile.ts'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { useMay, useSession } from '../gate/session.ts'
import styles from './Proof.module.css'

const KINDS = ['xlsx', 'csv'] as const

const useSaving = (filter: ProofFilter) => {
  const { t } = useTranslation('proof')
  const { language } = useLanguage()
  const say = useSay()
  const { attempt } = useAttempt()
  return (as: 'xlsx' | 'csv') =>
    attempt(async () => {
      const { file } = await client.proof.export({ ...filter, as, language })
      saveFile(file)
      say({ text: t('saved', { name: file.name }) })
    })
}

export const ProofActions = ({ filter }: { filter: ProofFilter }) => {
  const { t } = useTranslation('proof')
  const { session } = useSession()
  const may = useMay()
  const save = useSaving(filter)
  // The kiosk's window saves no files and has no printer.
  if (session.screen) return <p className={styles.hint}>{t('fromOffice')}</p>
  return (
    <div className={styles.actions}>
      {may('editor', 'approver', 'administrator') &&
        KINDS.map(as => (
          <Action key={as} icon={<DownIcon />} onPress={() => save(as)}>
            {as.toUpperCase()}
          </Action>
        ))}
      <Action tone="rail" onPress={() => window.print()}>
        {t('print')}
      </Action>
    </div>
  )
}
