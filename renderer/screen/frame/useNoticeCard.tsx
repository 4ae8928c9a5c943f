/** What a notice says, in the words of the page, for the card that shows it. */
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../electron/contract/notices.ts'
import { LevelIcon } from '../../components/icons/level.tsx'

const clockTime = (instant: string, language: string) =>
  new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(instant))

/** Warning kinds carry their level's word; plain notices are 公告. */
export const useNoticeCard = () => {
  const { t, i18n } = useTranslation()
  return (notice: Notice) => ({
    level: notice.level,
    levelIcon: <LevelIcon level={notice.level} plain />,
    levelWord: t(`level.${notice.level}`),
    title: notice.title,
    body: notice.body,
    picture: notice.picture,
    issued: `${notice.issuer} ${t('separator')} ${clockTime(notice.start, i18n.language)}`,
  })
}
