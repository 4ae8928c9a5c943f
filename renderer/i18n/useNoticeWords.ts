/** What a notice says, in the words of the page, for the card that shows it. */
import { useTranslation } from 'react-i18next'
import { wordsIn } from '../../electron/contract/noticeKinds.ts'
import type { NoticeWords } from '../../electron/contract/notices.ts'
import type { NoticeFaceWords } from '../components/notice/notice.ts'
import { clockTime } from './clockTime.ts'
import { partsOf } from './noticeParts.rules.ts'

/** `start` may be empty while it is not known. */
export type Said = Pick<NoticeWords, 'level' | 'title' | 'content' | 'media' | 'issuer' | 'start'>

export const useNoticeWords = () => {
  const { t, i18n } = useTranslation(['notices', 'common'])
  const clock = (instant: string) => (instant === '' ? '' : clockTime(instant, i18n.language))
  const issuedOf = ({ content, issuer, start }: Said) => {
    const issuedAt = clock(wordsIn(content, 'issuedAt'))
    const moment = issuedAt ? t('issuedAt', { moment: issuedAt }) : clock(start)
    return [issuer, moment].filter(text => text !== '').join(` ${t('common:separator')} `)
  }
  return (notice: Said): NoticeFaceWords => {
    const { content, level, title, media } = notice
    const isWarning = content.kind === 'warning'
    const levelWord = t(`common:level.${level}`)
    return {
      kind: content.kind,
      level,
      kindWord: isWarning && level !== 'info' ? levelWord : t(`kind.${content.kind}`),
      levelWord: isWarning || level === 'info' ? null : levelWord,
      title,
      parts: partsOf(content, {
        label: name => t(`label.${name}`),
        time: (since, backAt) => {
          const key = backAt !== '' ? 'span' : content.kind === 'outage' ? 'sinceUnknown' : 'since'
          return t(key, { since: clock(since), until: clock(backAt) })
        },
        writtenTo: name => t('writtenTo', { name }),
      }),
      media,
      issued: issuedOf(notice),
    }
  }
}
