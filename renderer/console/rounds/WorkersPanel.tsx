/** 名单: who may order in a round, as a file of numbers of which only keyed hashes are kept. */
import { useMutation } from '@tanstack/react-query'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ListedRound } from '../../../electron/contract/round.ts'
import { errorData, isNotConfirmed } from '../../client/errors.ts'
import { client } from '../../client/station.ts'
import { UpIcon } from '../../components/icons/action.tsx'
import { PeopleIcon, WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { useSay } from '../desk/say.tsx'
import { useConfirmed } from '../gate/confirm.tsx'
import { useMay } from '../gate/session.ts'
import { useRoundError } from './useRoundError.ts'
import { badLines } from './workers.rules.ts'

const useImport = ({ id, revision }: ListedRound) => {
  const { t } = useTranslation('cycle')
  const say = useSay()
  const confirmed = useConfirmed()
  return useMutation({
    mutationFn: (file: File) => confirmed(() => client.rounds.listWorkers({ id, revision, file })),
    onSuccess: ({ workers, repeated }) =>
      say({
        text: t(repeated > 0 ? 'workers.importedRepeated' : 'workers.imported', { count: workers, repeated }),
      }),
  })
}

const Failure = ({ error }: { error: unknown }) => {
  const { t } = useTranslation('cycle')
  const errorText = useRoundError()
  if (!error || isNotConfirmed(error)) return null
  const bad = badLines(errorData(error))
  return (
    <Note tone="alarm" icon={<WarningIcon />} title={errorText(error)}>
      {bad && t(bad.more > 0 ? 'workers.badMore' : 'workers.bad', { lines: bad.lines, count: bad.more })}
    </Note>
  )
}

export const WorkersPanel = ({ round }: { round: ListedRound }) => {
  const { t } = useTranslation('cycle')
  const may = useMay()
  const importing = useImport(round)
  const takesList = round.state === 'draft' || round.state === 'open'
  return (
    <Panel title={t('workers.title')}>
      <Note tone={round.listed ? 'done' : 'attention'} icon={<PeopleIcon />}>
        {round.listed ? t('workers.listed', { count: round.listed }) : t('workers.none')}
      </Note>
      <Failure error={importing.error} />
      {takesList && may('editor', 'administrator') && (
        <>
          <p>{t('workers.how')}</p>
          <div>
            <FileTrigger
              acceptedFileTypes={['.xlsx', '.csv', '.txt']}
              onSelect={files => {
                const [file] = files ?? []
                if (file && !importing.isPending) importing.mutate(file)
              }}
            >
              <Action icon={<UpIcon />}>
                {t(importing.isPending ? 'workers.importing' : 'workers.import')}
              </Action>
            </FileTrigger>
          </div>
        </>
      )}
    </Panel>
  )
}
