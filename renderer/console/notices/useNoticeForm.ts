/** The state of a notice's form and how it is sent. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { ListedNotice, NoticeWords } from '../../../electron/contract/notices.ts'
import { client } from '../../client/station.ts'
import { useSay } from '../desk/say.tsx'
import { useKeptSearch } from '../form/useAddress.ts'
import { useItemForm } from '../form/useItemForm.ts'
import { checkNotice, type NoticeValues, newNotice, valuesOf } from './notice.rules.ts'

export const useNoticeForm = (id: string, notice: ListedNotice | undefined) => {
  const { t } = useTranslation('approval')
  const say = useSay()
  const [, navigate] = useLocation()
  const search = useKeptSearch()
  return useItemForm<NoticeValues, NoticeWords, ListedNotice>({
    room: 'notices',
    item: id,
    stored: notice && valuesOf(notice, notice.revision),
    empty: () => newNotice(new Date()),
    check: checkNotice,
    send: (words, saving) =>
      notice
        ? client.notices.update({ ...words, ...saving, id: notice.id })
        : client.notices.create({ ...words, ...saving }),
    onSaved: ({ state }, { step }) => {
      say({ text: t(`stepDone.${step === 'publish' && state === 'waiting' ? 'later' : step}`) })
      navigate(`/notices${notice ? search : ''}`)
    },
  })
}
