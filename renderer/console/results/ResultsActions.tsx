/** Takes the results along: as a table, as evidence, or on paper. */
import { useTranslation } from 'react-i18next'
import { client } from '../../client/station.ts'
import { DownIcon } from '../../components/icons/action.tsx'
import { ShieldIcon } from '../../components/icons/network.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Action } from '../desk/density.tsx'
import { saveFile } from '../desk/saveFile.ts'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { useConfirmed } from '../gate/confirm.tsx'
import { useMay, useSession } from '../gate/session.ts'
import styles from './Results.module.css'

export interface ResultsActionsProps {
  /** Of the round. */
  id: string
  sealed: boolean
}

const useTaking = (id: string) => {
  const { t } = useTranslation('report')
  const { language } = useLanguage()
  const say = useSay()
  const confirmed = useConfirmed()
  const { attempt } = useAttempt()
  const take = (ask: () => Promise<{ file: File }>) =>
    attempt(async () => {
      const { file } = await ask()
      saveFile(file)
      say({ text: t('saved', { name: file.name }) })
    })
  return {
    table: (as: 'xlsx' | 'csv') => take(() => client.rounds.export({ id, as, language })),
    evidence: () => take(() => confirmed(() => client.rounds.evidence({ id }))),
  }
}

export const ResultsActions = ({ id, sealed }: ResultsActionsProps) => {
  const { t } = useTranslation('report')
  const { session } = useSession()
  const may = useMay()
  const { table, evidence } = useTaking(id)
  // The kiosk's window saves no files and has no printer.
  if (session.screen) return <p className={styles.hint}>{t('fromOffice')}</p>
  return (
    <div className={styles.actions}>
      {may('editor', 'approver') && (
        <>
          <Action icon={<DownIcon />} onPress={() => table('xlsx')}>
            {t('xlsx')}
          </Action>
          <Action icon={<DownIcon />} onPress={() => table('csv')}>
            {t('csv')}
          </Action>
        </>
      )}
      {sealed && may('administrator', 'approver') && (
        <Action icon={<ShieldIcon />} onPress={evidence}>
          {t('evidence')}
        </Action>
      )}
      <Action tone="rail" onPress={() => window.print()}>
        {t('print')}
      </Action>
    </div>
  )
}
