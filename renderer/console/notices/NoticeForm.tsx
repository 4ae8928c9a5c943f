/** Writes or edits a notice, with the card as the board will show it. */
import { useTranslation } from 'react-i18next'
import { graphemes } from '../../../electron/contract/common.ts'
import type { ListedNotice } from '../../../electron/contract/notices.ts'
import { TextField } from '../../components/TextField.tsx'
import { LevelField } from '../form/LevelField.tsx'
import { PeriodFields } from '../form/PeriodFields.tsx'
import { PictureField } from '../form/PictureField.tsx'
import { PlacesField } from '../form/PlacesField.tsx'
import { PublishedForm } from '../form/PublishedForm.tsx'
import { RecordingField } from '../form/RecordingField.tsx'
import { useProblemText } from '../form/useProblemText.ts'
import { WhenFields } from '../form/when/WhenFields.tsx'
import { NoticeChecks } from './NoticeChecks.tsx'
import { NoticePreview } from './NoticePreview.tsx'
import { BODY_LIMIT, TITLE_LIMIT } from './notice.rules.ts'
import { useNoticeFields } from './useNoticeFields.ts'
import { useNoticeForm } from './useNoticeForm.ts'

const counterOf = (text: string, limit: number) => {
  const count = graphemes(text.trim())
  return { text: `${count} / ${limit}`, over: count > limit }
}

type Form = ReturnType<typeof useNoticeForm>

const Words = ({ form: { values, change, problems } }: { form: Form }) => {
  const { t } = useTranslation('console')
  const problem = useProblemText(problems)
  return (
    <>
      <TextField
        label={t('notices.name')}
        value={values.title}
        onChange={title => change({ title })}
        counter={counterOf(values.title, TITLE_LIMIT)}
        error={problem('title', t('notices.name'))}
      />
      <TextField
        label={t('notices.body')}
        lines={6}
        value={values.body}
        onChange={body => change({ body })}
        hint={t('notices.bodyHint')}
        counter={counterOf(values.body, BODY_LIMIT)}
        error={problem('body', t('notices.body'))}
      />
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
          <NoticeChecks words={values} />
        </>
      }
    >
      <LevelField value={values.level} onChange={level => change({ level })} />
      <Words form={form} />
      <PictureField
        label={t('form.picture')}
        value={values.picture}
        onChange={picture => change({ picture })}
      />
      <RecordingField value={values.recording} onChange={recording => change({ recording })} />
      <PlacesField value={values.places} onChange={places => change({ places })} />
      <PeriodFields values={values} onChange={change} problems={form.problems} />
      <WhenFields values={values} onChange={change} problems={form.problems} />
    </PublishedForm>
  )
}
