/** The state of a caption's form and how it is sent. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { CaptionWords, ListedCaption } from '../../../electron/contract/captions.ts'
import { client } from '../../client/station.ts'
import { useSay } from '../desk/say.tsx'
import { useKeptSearch } from '../form/useAddress.ts'
import { useItemForm } from '../form/useItemForm.ts'
import { type CaptionValues, checkCaption, newCaption, valuesOf } from './caption.rules.ts'

export const useCaptionForm = (id: string, caption: ListedCaption | undefined) => {
  const { t } = useTranslation('approval')
  const say = useSay()
  const [, navigate] = useLocation()
  const search = useKeptSearch()
  return useItemForm<CaptionValues, CaptionWords, ListedCaption>({
    room: 'captions',
    item: id,
    stored: caption && valuesOf(caption, caption.revision),
    empty: () => newCaption(new Date()),
    check: checkCaption,
    send: (words, saving) =>
      caption
        ? client.captions.update({ ...words, ...saving, id: caption.id })
        : client.captions.create({ ...words, ...saving }),
    onSaved: ({ state }, { step }) => {
      say({ text: t(`stepDone.${step === 'publish' && state === 'waiting' ? 'later' : step}`) })
      navigate(`/captions${caption ? search : ''}`)
    },
  })
}
export type CaptionFormState = ReturnType<typeof useCaptionForm>
