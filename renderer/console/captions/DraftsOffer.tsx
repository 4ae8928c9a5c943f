/** Where several captions were pasted into one: makes each of them a draft of its own, as the form stands otherwise. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { MOST_DRAFTS } from '../../../electron/contract/captions.ts'
import { client } from '../../client/station.ts'
import { Action } from '../desk/density.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { checkCaption } from './caption.rules.ts'
import type { CaptionFormState } from './useCaptionForm.ts'

export interface DraftsOfferProps {
  texts: readonly string[]
  form: CaptionFormState
}

export const DraftsOffer = ({ texts, form }: DraftsOfferProps) => {
  const { t } = useTranslation('paste')
  const say = useSay()
  const { attempt } = useAttempt()
  const [, navigate] = useLocation()
  const checked = texts.map(text => checkCaption({ ...form.values, text }))
  const captions = checked.flatMap(one => (one.success ? [one.data] : []))
  if (texts.length < 2 || texts.length > MOST_DRAFTS || captions.length < texts.length) return null
  const make = () =>
    attempt(async () => {
      const { added } = await client.captions.drafts({ captions })
      form.discard()
      say({ text: t('madeDrafts', { count: added }) })
      navigate('/captions?state=draft')
    })
  return <Action onPress={make}>{t('asDrafts', { count: captions.length })}</Action>
}
