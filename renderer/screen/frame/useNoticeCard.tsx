/** What a notice says, in the words of the page, for the card that shows it. */
import { useTranslation } from 'react-i18next'
import type { Notice } from '../../../electron/contract/notices.ts'
import { LevelIcon } from '../../components/icons/level.tsx'
import { clockTime } from '../../i18n/clockTime.ts'

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
