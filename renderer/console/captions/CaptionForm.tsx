/** Writes or edits a caption, with a live preview. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { CAPTION_LIMIT, type ListedCaption } from '../../../electron/contract/captions.ts'
import { graphemes } from '../../../electron/contract/common.ts'
import { TextField } from '../../components/TextField.tsx'
import { useMe } from '../approvals/useMe.ts'
import { FormShell } from '../form/FormShell.tsx'
import { ItemStanding } from '../form/ItemStanding.tsx'
import { LevelField } from '../form/LevelField.tsx'
import { PeriodFields } from '../form/PeriodFields.tsx'
import { PlacesField } from '../form/PlacesField.tsx'
import { writerOf } from '../form/published.rules.ts'
import { StepActions, usualStep } from '../form/StepActions.tsx'
import { TwoVersions } from '../form/TwoVersions.tsx'
import { useProblemText } from '../form/useProblemText.ts'
import { useTakeTheirs } from '../form/useTakeTheirs.ts'
import { CaptionPreview } from './CaptionPreview.tsx'
import { useCaptionFields } from './useCaptionFields.ts'
import { useCaptionForm } from './useCaptionForm.ts'

export const CaptionForm = ({ caption }: { caption: ListedCaption | undefined }) => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  const me = useMe()
  const form = useCaptionForm(caption)
  const fields = useCaptionFields()
  const takeTheirs = useTakeTheirs(form)
  const { values, change } = form
  const problem = useProblemText(form.problems)
  const count = graphemes(values.text.trim())
  return (
    <FormShell
      {...form}
      label={t(caption ? 'captions.edit' : 'captions.new')}
      onSubmit={() => form.submit(usualStep(me))}
      onCancel={() => navigate('/captions')}
      onDiscard={form.discard}
      standing={<ItemStanding room="captions" item={caption} />}
      versions={
        form.theirs && (
          <TwoVersions
            fields={fields}
            mine={values}
            theirs={form.theirs}
            by={caption ? (writerOf(caption)?.name ?? null) : null}
            onChange={change}
            onTakeTheirs={takeTheirs}
          />
        )
      }
      actions={<StepActions me={me} {...form} onStep={form.submit} />}
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
      <PlacesField value={values.places} onChange={places => change({ places })} />
      <PeriodFields values={values} onChange={change} problems={form.problems} />
    </FormShell>
  )
}
