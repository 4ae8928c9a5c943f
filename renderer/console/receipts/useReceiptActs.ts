/** What staff do about the confirmations of a notice: take the counts along, bring a list, ask who of it has not. */
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../../client/station.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { saveFile } from '../desk/saveFile.ts'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { useConfirmed } from '../gate/confirm.tsx'

export const useTakeCounts = (notice: string) => {
  const { t } = useTranslation('receipts')
  const { language } = useLanguage()
  const say = useSay()
  const { attempt } = useAttempt()
  return (as: 'xlsx' | 'csv') =>
    attempt(async () => {
      const { file } = await client.receipts.export({ notice, as, language })
      saveFile(file)
      say({ text: t('saved', { name: file.name }) })
    })
}

export const useImportList = (notice: string) => {
  const { t } = useTranslation('receipts')
  const say = useSay()
  const confirmed = useConfirmed()
  return useMutation({
    mutationFn: (file: File) => confirmed(() => client.receipts.listWorkers({ notice, file })),
    onSuccess: ({ workers, repeated }) =>
      say({
        text: t(repeated > 0 ? 'list.importedRepeated' : 'list.imported', { count: workers, repeated }),
      }),
  })
}

export const useAskMissing = (notice: string) => {
  const confirmed = useConfirmed()
  return useMutation({
    mutationFn: (file: File) => confirmed(() => client.receipts.missing({ notice, file })),
    onSuccess: ({ file, missing }) => {
      if (missing > 0) saveFile(file)
    },
  })
}
