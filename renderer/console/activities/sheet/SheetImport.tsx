/** Takes a sheet into the catalogue: it is chosen, looked at, and only then taken, whole or not at all. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../../client/station.ts'
import { CheckIcon } from '../../../components/icons/action.tsx'
import { Note } from '../../../components/Note.tsx'
import { Action } from '../../desk/density.tsx'
import { Panel } from '../../desk/Page.tsx'
import { ChooseSheet } from '../../sheet/ChooseSheet.tsx'
import { useSheet } from '../../sheet/useSheet.ts'
import { type CatalogueSheet, SheetOutcome } from './SheetOutcome.tsx'

const Taken = ({ counts }: { counts: NonNullable<CatalogueSheet['taken']> }) => {
  const { t } = useTranslation('catalogue')
  const [, navigate] = useLocation()
  return (
    <Note
      tone="done"
      icon={<CheckIcon />}
      title={t('taken')}
      actions={<Action onPress={() => navigate('/activities')}>{t('toCatalogue')}</Action>}
    >
      {t('takenCounts', { ...counts })}
    </Note>
  )
}

export const SheetImport = () => {
  const { t } = useTranslation(['catalogue', 'sheet'])
  const sheet: CatalogueSheet = useSheet({
    preview: file => client.activities.preview({ file }),
    take: (file, { revision }) => client.activities.import({ file, revision }),
  })
  return (
    <Panel title={t('sheet:import')}>
      <ChooseSheet
        sheet={sheet}
        about={t('about.import')}
        notTaken={t('notTaken')}
        tooLarge={t('tooLarge')}
      />
      {sheet.preview && <SheetOutcome sheet={sheet} preview={sheet.preview} />}
      {sheet.taken && <Taken counts={sheet.taken} />}
    </Panel>
  )
}
