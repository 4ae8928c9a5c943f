/** Writes or edits a notice, with the card as the board will show it. */
import { useTranslation } from 'react-i18next'
import { type ListedNotice, TITLE_LIMIT } from '../../../electron/contract/notices.ts'
import { TextField } from '../../components/TextField.tsx'
import { PeriodFields } from '../form/PeriodFields.tsx'
import { PlacesField } from '../form/PlacesField.tsx'
import { PublishedForm } from '../form/PublishedForm.tsx'
import { PasteField } from '../form/paste/PasteField.tsx'
import { RecordingField } from '../form/RecordingField.tsx'
import { useProblemText } from '../form/useProblemText.ts'
import { WhenFields } from '../form/when/WhenFields.tsx'
import { counterOf, KindField, KindFields } from './KindFields.tsx'
import { MediaField } from './MediaField.tsx'
import { NoticeChecks } from './NoticeChecks.tsx'
import styles from './NoticeForm.module.css'
import { NoticePreview } from './NoticePreview.tsx'
import { contentOf } from './notice.rules.ts'
import { useNoticeFields } from './useNoticeFields.ts'
import { useNoticeForm } from './useNoticeForm.ts'

type Form = ReturnType<typeof useNoticeForm>

const Words = ({ form }: { form: Form }) => {
  const { values, change, problems } = form
  const { t } = useTranslation('console')
  const problem = useProblemText(problems)
  return (
    <>
      <KindField {...form} />
      <PasteField
        into="line"
        label={t('notices.name')}
        value={values.title}
        onChange={title => change({ title })}
        hint={t(`notices.titleHints.${values.kind}`)}
        counter={counterOf(values.title, TITLE_LIMIT)}
        error={problem('title', t('notices.name'))}
      />
      <KindFields {...form} />
      <p className={styles.marks}>{t('notices.marks')}</p>
      <TextField
        label={t('notices.issuer')}
        value={values.issuer}
        onChange={issuer => change({ issuer })}
        hint={t('notices.issuerHint')}
        error={problem('issuer', t('notices.issuer'))}
      />
    </>
  )
}

export interface NoticeFormProps {
  /** `new`, or the notice's identifier. */
  id: string
  notice: ListedNotice | undefined
}

export const NoticeForm = ({ id, notice }: NoticeFormProps) => {
  const { t } = useTranslation('console')
  const form = useNoticeForm(id, notice)
  const fields = useNoticeFields()
  const { values, change } = form
  return (
    <PublishedForm
      room="notices"
      id={id}
      item={notice}
      form={form}
      fields={fields}
      label={t(notice ? 'notices.edit' : 'notices.new')}
      preview={
        <>
          <NoticePreview values={values} />
          <NoticeChecks words={{ ...values, content: contentOf(values) }} />
        </>
      }
    >
      <Words form={form} />
      <MediaField {...form} />
      <RecordingField value={values.recording} onChange={recording => change({ recording })} />
      <PlacesField value={values.places} onChange={places => change({ places })} />
      <PeriodFields values={values} onChange={change} problems={form.problems} />
      <WhenFields values={values} onChange={change} problems={form.problems} />
    </PublishedForm>
  )
}
