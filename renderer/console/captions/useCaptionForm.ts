/** The state of a caption's form and how it is sent. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { CaptionDraft, ListedCaption } from '../../../electron/contract/captions.ts'
import { client } from '../../client/station.ts'
import { useSay } from '../desk/say.tsx'
import { useForm } from '../form/useForm.ts'
import { type CaptionValues, checkCaption, newCaption, valuesOf } from './caption.rules.ts'

export const useCaptionForm = (caption: ListedCaption | undefined) => {
  const { t } = useTranslation('console')
  const say = useSay()
  const [, navigate] = useLocation()
  const [initial] = useState(() => (caption ? valuesOf(caption) : newCaption(new Date())))
  return useForm<CaptionValues, CaptionDraft, ListedCaption>({
    room: 'captions',
    item: caption?.id ?? 'new',
    initial,
    check: checkCaption,
    send: (draft, { revision }) =>
      caption
        ? client.captions.update({ ...draft, id: caption.id, revision })
        : client.captions.create(draft),
    onSaved: () => {
      say({ text: t(caption ? 'form.saved' : 'form.published') })
      navigate('/captions')
    },
  })
}
