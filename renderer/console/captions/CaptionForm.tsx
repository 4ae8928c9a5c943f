/** Writes or edits a caption, with a live preview. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { CAPTION_LIMIT, type ListedCaption } from '../../../electron/contract/captions.ts'
import { graphemes } from '../../../electron/contract/common.ts'
import { TextField } from '../../components/TextField.tsx'
import { Conflict } from '../form/Conflict.tsx'
import { FormShell } from '../form/FormShell.tsx'
import { LevelField } from '../form/LevelField.tsx'
import { PeriodFields } from '../form/PeriodFields.tsx'
import { useProblemText } from '../form/useProblemText.ts'
import { CaptionPreview } from './CaptionPreview.tsx'
import { newCaption, valuesOf } from './caption.rules.ts'
import { useCaptionForm } from './useCaptionForm.ts'

export const CaptionForm = ({ caption }: { caption: ListedCaption | undefined }) => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  const form = useCaptionForm(caption)
  const { values, change } = form
  const problem = useProblemText(form.problems)
  const count = graphemes(values.text.trim())
  return (
    <FormShell
      {...form}
      label={t(caption ? 'captions.edit' : 'captions.new')}
      submitLabel={t(caption ? 'form.save' : 'form.publish')}
      onSubmit={form.submit}
      onCancel={() => navigate('/captions')}
      onDiscard={() => form.restart(caption ? valuesOf(caption) : newCaption(new Date()))}
      conflict={
        caption && (
          <Conflict
            theirs={caption.text}
            onKeepMine={() => form.submitWith({ revision: caption.revision })}
            onTakeTheirs={() => form.restart(valuesOf(caption))}
          />
        )
      }
      preview={<CaptionPreview text={values.text} level={values.level} count={count} />}
    >
      <TextField
        label={t('captions.text')}
        lines={3}
        value={values.text}
        onChange={text => change({ text })}
        hint={t('captions.textHint')}
        counter={{ text: `${count} / ${CAPTION_LIMIT}`, over: count > CAPTION_LIMIT }}
        error={problem('text', t('captions.text'))}
      />
      <LevelField value={values.level} onChange={level => change({ level })} />
      <PeriodFields values={values} onChange={change} problems={form.problems} />
    </FormShell>
  )
}
