/** 名单: whose confirmation a notice asks for, and who of them has not; both come and go as files of staff. */
import type { ReactNode } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Receipts } from '../../../electron/contract/receipts.ts'
import { errorData, isNotConfirmed } from '../../client/errors.ts'
import { CheckIcon, UpIcon } from '../../components/icons/action.tsx'
import { PeopleIcon, WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { Action } from '../desk/density.tsx'
import { useMoment } from '../form/useMoment.ts'
import { useMay, useSession } from '../gate/session.ts'
import { badLines } from '../rounds/workers.rules.ts'
import styles from './Receipts.module.css'
import { useAskMissing, useImportList } from './useReceiptActs.ts'

interface ChooseProps {
  label: string
  icon: ReactNode
  onFile: (file: File) => void
}

const ChooseSheet = ({ label, icon, onFile }: ChooseProps) => (
  <FileTrigger
    acceptedFileTypes={['.xlsx', '.csv', '.txt']}
    onSelect={files => {
      const [file] = files ?? []
      if (file) onFile(file)
    }}
  >
    <Action icon={icon}>{label}</Action>
  </FileTrigger>
)

const Failure = ({ error }: { error: unknown }) => {
  const { t } = useTranslation('receipts')
  const errorText = useErrorText()
  if (!error || isNotConfirmed(error)) return null
  const bad = badLines(errorData(error))
  return (
    <Note tone="alarm" icon={<WarningIcon />} title={errorText(error)}>
      {bad && t(bad.more > 0 ? 'list.badMore' : 'list.bad', { lines: bad.lines, count: bad.more })}
    </Note>
  )
}

type Asking = ReturnType<typeof useAskMissing>

const Answer = ({ answer }: { answer: NonNullable<Asking['data']> }) => {
  const { t } = useTranslation('receipts')
  const { missing, confirmed, unlisted, file } = answer
  return (
    <Note
      tone={missing === 0 ? 'done' : 'attention'}
      icon={missing === 0 ? <CheckIcon /> : <PeopleIcon />}
      title={missing === 0 ? t('list.allConfirmed') : t('list.missing', { count: missing })}
    >
      {[
        t('list.compared', { confirmed, missing }),
        unlisted > 0 && t('list.unlisted', { count: unlisted }),
        missing > 0 && t('list.inFile', { name: file.name }),
      ]
        .filter(Boolean)
        .join('')}
    </Note>
  )
}

export interface ListActionsProps {
  notice: string
  receipts: Receipts
}

export const ListActions = ({ notice, receipts: { list, sealed, askableUntil } }: ListActionsProps) => {
  const { t } = useTranslation('receipts')
  const may = useMay()
  const { session } = useSession()
  const { moment } = useMoment()
  const importing = useImportList(notice)
  const asking = useAskMissing(notice)
  if (sealed) return <p className={styles.hint}>{t('list.sealed')}</p>
  if (!may('editor', 'administrator')) return null
  return (
    <>
      <Failure error={importing.error ?? asking.error} />
      {asking.data && <Answer answer={asking.data} />}
      <p className={styles.hint}>{t(list ? 'list.howAsk' : 'list.how', { moment: moment(askableUntil) })}</p>
      <div className={styles.actions}>
        <ChooseSheet
          icon={<UpIcon />}
          label={t(importing.isPending ? 'list.importing' : list ? 'list.other' : 'list.import')}
          onFile={file => !importing.isPending && importing.mutate(file)}
        />
        {list && !session.screen && (
          <ChooseSheet
            icon={<PeopleIcon />}
            label={t(asking.isPending ? 'list.asking' : 'list.ask')}
            onFile={file => !asking.isPending && asking.mutate(file)}
          />
        )}
      </div>
    </>
  )
}
