/** Shows what the station answered; a calm word while it is asked, and the reason when it cannot answer. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Loader } from '../../components/Loader.tsx'
import { Note } from '../../components/Note.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'

/** What is read of a query. */
interface Asked<Data> {
  data: Data | undefined
  failureReason: unknown
}

export interface AnswerProps<Data> {
  of: Asked<Data>
  children: (data: Data) => ReactNode
}

export const Answer = <Data,>({ of: { data, failureReason }, children }: AnswerProps<Data>) => {
  const { t } = useTranslation()
  const errorText = useErrorText()
  return (
    <>
      {failureReason ? (
        <Note tone="alarm" icon={<WarningIcon />}>
          {errorText(failureReason)}
        </Note>
      ) : null}
      <Loader data={data} pendingText={t('loading')}>
        {children}
      </Loader>
    </>
  )
}
