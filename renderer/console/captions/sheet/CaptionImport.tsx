/** Takes a sheet of captions in: it is chosen, each caption is looked at, and then all become drafts or none. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { client } from '../../../client/station.ts'
import { CheckIcon } from '../../../components/icons/action.tsx'
import { Note } from '../../../components/Note.tsx'
import { Action } from '../../desk/density.tsx'
import { Panel } from '../../desk/Page.tsx'
import { ChooseSheet } from '../../sheet/ChooseSheet.tsx'
import { useSheet } from '../../sheet/useSheet.ts'
import { CaptionOutcome, type CaptionsSheet } from './CaptionOutcome.tsx'

const Taken = ({ added }: { added: number }) => {
  const { t } = useTranslation('captionSheet')
  const [, navigate] = useLocation()
  return (
    <Note
      tone="done"
      icon={<CheckIcon />}
      title={t('taken', { count: added })}
      actions={<Action onPress={() => navigate('/captions?state=draft')}>{t('toDrafts')}</Action>}
    >
      {t('takenDo')}
    </Note>
  )
}

export const CaptionImport = () => {
  const { t } = useTranslation(['captionSheet', 'sheet'])
  const sheet: CaptionsSheet = useSheet({
    preview: file => client.captionSheet.preview({ file }),
    take: file => client.captionSheet.import({ file }),
  })
  return (
    <Panel title={t('sheet:import')}>
      <ChooseSheet
        sheet={sheet}
        about={t('about.import')}
        notTaken={t('notTaken')}
        tooLarge={t('tooLarge')}
      />
      {sheet.preview && <CaptionOutcome sheet={sheet} preview={sheet.preview} />}
      {sheet.taken && <Taken added={sheet.taken.added} />}
    </Panel>
  )
}
