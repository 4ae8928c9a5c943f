/** Writes or edits a notice, with the card as the board will show it. */
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { graphemes } from '../../../electron/contract/common.ts'
import type { ListedNotice } from '../../../electron/contract/notices.ts'
import { TextField } from '../../components/TextField.tsx'
import { useMe } from '../approvals/useMe.ts'
import { FormShell } from '../form/FormShell.tsx'
import { ItemStanding } from '../form/ItemStanding.tsx'
import { LevelField } from '../form/LevelField.tsx'
import { PeriodFields } from '../form/PeriodFields.tsx'
import { PictureField } from '../form/PictureField.tsx'
import { PlacesField } from '../form/PlacesField.tsx'
import { writerOf } from '../form/published.rules.ts'
import { StepActions, usualStep } from '../form/StepActions.tsx'
import { TwoVersions } from '../form/TwoVersions.tsx'
import { useProblemText } from '../form/useProblemText.ts'
import { useTakeTheirs } from '../form/useTakeTheirs.ts'
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

export const NoticeForm = ({ notice }: { notice: ListedNotice | undefined }) => {
  const { t } = useTranslation('console')
  const [, navigate] = useLocation()
  const me = useMe()
  const form = useNoticeForm(notice)
  const fields = useNoticeFields()
  const takeTheirs = useTakeTheirs(form)
  const { values, change } = form
  return (
    <FormShell
      {...form}
      label={t(notice ? 'notices.edit' : 'notices.new')}
      onSubmit={() => form.submit(usualStep(me))}
      onCancel={() => navigate('/notices')}
      onDiscard={form.discard}
      standing={<ItemStanding room="notices" item={notice} />}
      versions={
        form.theirs && (
          <TwoVersions
            fields={fields}
            mine={values}
            theirs={form.theirs}
            by={notice ? (writerOf(notice)?.name ?? null) : null}
            onChange={change}
            onTakeTheirs={takeTheirs}
          />
        )
      }
      actions={<StepActions me={me} {...form} onStep={form.submit} />}
      preview={<NoticePreview values={values} />}
    >
      <LevelField value={values.level} onChange={level => change({ level })} />
      <Words form={form} />
      <PictureField
        label={t('form.picture')}
        value={values.picture}
        onChange={picture => change({ picture })}
      />
      <PlacesField value={values.places} onChange={places => change({ places })} />
      <PeriodFields values={values} onChange={change} problems={form.problems} />
    </FormShell>
  )
}
