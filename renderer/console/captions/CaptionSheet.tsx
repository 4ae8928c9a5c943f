/** A caption to be read before it goes up: as it will run, its facts, and what a change changes. */
import { useTranslation } from 'react-i18next'
import type { ListedCaption } from '../../../electron/contract/captions.ts'
import { Facts } from '../approvals/Facts.tsx'
import { Versions } from '../approvals/Versions.tsx'
import { useSpan } from '../form/useMoment.ts'
import { usePlaceNames } from '../form/usePlaceNames.ts'
import { useWhenWords } from '../form/when/useWhenWords.ts'
import { CaptionChecks } from './CaptionChecks.tsx'
import { CaptionPreview } from './CaptionPreview.tsx'
import { type CaptionValues, valuesOf } from './caption.rules.ts'
import { useCaptionFields } from './useCaptionFields.ts'

const preview = ({ text, level }: CaptionValues) => <CaptionPreview text={text} level={level} />

export const CaptionSheet = ({ caption }: { caption: ListedCaption }) => {
  const { t } = useTranslation(['approval', 'console', 'when'])
  const fields = useCaptionFields()
  const span = useSpan()
  const placeNames = usePlaceNames()
  const whenWords = useWhenWords()
  return (
    <>
      <Versions
        before={caption.running && valuesOf(caption.running, caption.revision)}
        after={valuesOf(caption, caption.revision)}
        fields={fields}
        preview={preview}
      />
      <CaptionChecks text={caption.text} />
      <Facts
        facts={[
          { label: t('sheet.words'), value: caption.text, long: true },
          { label: t('sheet.level'), value: t(`console:form.levels.${caption.level}`) },
          { label: t('sheet.period'), value: span(caption) },
          { label: t('when:label'), value: whenWords(caption.when) },
          { label: t('sheet.places'), value: placeNames(caption.places) },
        ]}
      />
    </>
  )
}
