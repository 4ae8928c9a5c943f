/** Writes or edits a caption, with a live preview. */
import { useTranslation } from 'react-i18next'
import { CAPTION_LIMIT, type ListedCaption } from '../../../electron/contract/captions.ts'
import { graphemes } from '../../../electron/contract/common.ts'
import { LevelField } from '../form/LevelField.tsx'
import { PeriodFields } from '../form/PeriodFields.tsx'
import { PlacesField } from '../form/PlacesField.tsx'
import { PublishedForm } from '../form/PublishedForm.tsx'
import { PasteField } from '../form/paste/PasteField.tsx'
import { useProblemText } from '../form/useProblemText.ts'
import { WhenFields } from '../form/when/WhenFields.tsx'
import { CaptionChecks } from './CaptionChecks.tsx'
import { CaptionPreview } from './CaptionPreview.tsx'
import { DraftsOffer } from './DraftsOffer.tsx'
import { useCaptionFields } from './useCaptionFields.ts'
import { useCaptionForm } from './useCaptionForm.ts'
import { useWarning } from './warning/useWarning.ts'
import { WarningAid } from './warning/WarningAid.tsx'

export interface CaptionFormProps {
  /** `new`, or the caption's identifier. */
  id: string
  caption: ListedCaption | undefined
}

export const CaptionForm = ({ id, caption }: CaptionFormProps) => {
  const { t } = useTranslation('console')
  const form = useCaptionForm(id, caption)
  const fields = useCaptionFields()
  const warning = useWarning(form)
  const { values } = form
  const { change } = warning
  const problem = useProblemText(form.problems)
  const count = graphemes(values.text.trim())
  return (
    <PublishedForm
      room="captions"
      id={id}
      item={caption}
      form={form}
      fields={fields}
      label={t(caption ? 'captions.edit' : 'captions.new')}
      preview={
        <>
          <CaptionPreview text={values.text} level={values.level} />
          <CaptionChecks text={values.text} />
        </>
      }
    >
      <PasteField
        into="line"
        offer={tidied =>
          // Anything else that stands there would be thrown away.
          !caption && values.text === tidied.text && <DraftsOffer texts={tidied.items} form={form} />
        }
        label={t('captions.text')}
        lines={3}
        value={values.text}
        onChange={text => change({ text })}
        hint={t('captions.textHint')}
        counter={{ text: `${count} / ${CAPTION_LIMIT}`, over: count > CAPTION_LIMIT }}
        error={problem('text', t('captions.text'))}
      />
      <WarningAid warning={warning} />
      <LevelField value={values.level} onChange={level => change({ level })} />
      <PlacesField value={values.places} onChange={places => change({ places })} />
      <PeriodFields values={values} onChange={change} problems={form.problems} />
      <WhenFields values={values} onChange={change} problems={form.problems} />
    </PublishedForm>
  )
}
