/** What is to be known of a notice before it goes up: its length, and from how far it is read. */
import { useTranslation } from 'react-i18next'
import { graphemes } from '../../../electron/contract/common.ts'
import type { NoticeWords } from '../../../electron/contract/notices.ts'
import { useSite } from '../../client/site.ts'
import { allWords } from '../../i18n/noticeParts.rules.ts'
import { Checks } from '../form/checks/Checks.tsx'
import { legibleMetres } from '../form/checks/legible.rules.ts'

const rounded = (metres: number) => Math.floor(metres * 10) / 10

export const NoticeChecks = ({
  words,
}: {
  words: Pick<NoticeWords, 'title' | 'content' | 'media' | 'issuer'>
}) => {
  const { t } = useTranslation('checks')
  const site = useSite()
  if (!site) return null
  const { title, body } = legibleMetres(site.screen)
  const written = allWords(words.content)
  return (
    <Checks
      text={[words.title, written, words.media?.alt ?? '', words.issuer].join('\n').trim()}
      own={[
        {
          name: 'length',
          well: true,
          words: t('noticeLength', {
            title: graphemes(words.title.trim()),
            body: graphemes(written.trim()),
          }),
        },
        {
          name: 'legible',
          well: true,
          words: t('noticeLegible', { title: rounded(title), body: rounded(body) }),
        },
      ]}
    />
  )
}
