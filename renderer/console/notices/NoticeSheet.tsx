/** A notice to be read before it goes up: its card, its facts, and what a change changes. */
import { useTranslation } from 'react-i18next'
import type { ListedNotice } from '../../../electron/contract/notices.ts'
import { Facts } from '../approvals/Facts.tsx'
import { Versions } from '../approvals/Versions.tsx'
import { Recording } from '../form/RecordingField.tsx'
import { useSpan } from '../form/useMoment.ts'
import { usePlaceNames } from '../form/usePlaceNames.ts'
import { useWhenWords } from '../form/when/useWhenWords.ts'
import { NoticeChecks } from './NoticeChecks.tsx'
import { NoticePreview } from './NoticePreview.tsx'
import { type NoticeValues, valuesOf } from './notice.rules.ts'
import { useNoticeFields } from './useNoticeFields.ts'

const preview = (values: NoticeValues) => <NoticePreview values={values} />

export const NoticeSheet = ({ notice }: { notice: ListedNotice }) => {
  const { t } = useTranslation(['approval', 'console', 'notices', 'when'])
  const fields = useNoticeFields()
  const span = useSpan()
  const placeNames = usePlaceNames()
  const whenWords = useWhenWords()
  return (
    <>
      <Versions
        before={notice.running && valuesOf(notice.running, notice.revision)}
        after={valuesOf(notice, notice.revision)}
        fields={fields}
        preview={preview}
      />
      {notice.recording && <Recording address={notice.recording} />}
      <NoticeChecks words={notice} />
      <Facts
        facts={[
          { label: t('console:notices.kind'), value: t(`notices:kind.${notice.content.kind}`) },
          { label: t('sheet.level'), value: t(`console:form.levels.${notice.level}`) },
          { label: t('sheet.period'), value: span(notice) },
          { label: t('when:label'), value: whenWords(notice.when) },
          { label: t('console:notices.issuer'), value: notice.issuer },
          { label: t('sheet.places'), value: placeNames(notice.places) },
        ]}
      />
    </>
  )
}
