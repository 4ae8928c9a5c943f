/** The state of a notice's form and how it is sent. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ListedNotice, NoticeDraft } from '../../../electron/contract/notices.ts'
import { client } from '../../client/station.ts'
import { useSay } from '../desk/say.tsx'
import { useForm } from '../form/useForm.ts'
import { checkNotice, type NoticeValues, newNotice, valuesOf } from './notice.rules.ts'

export const useNoticeForm = (notice: ListedNotice | undefined) => {
  const { t } = useTranslation('console')
  const say = useSay()
  const [, navigate] = useLocation()
  const [initial] = useState(() => (notice ? valuesOf(notice) : newNotice(new Date())))
  return useForm<NoticeValues, NoticeDraft, ListedNotice>({
    room: 'notices',
    item: notice?.id ?? 'new',
    initial,
    check: checkNotice,
    send: (draft, { revision }) =>
      notice ? client.notices.update({ ...draft, id: notice.id, revision }) : client.notices.create(draft),
    onSaved: () => {
      say({ text: t(notice ? 'form.saved' : 'form.published') })
      navigate('/notices')
    },
  })
}
