/** Says before it is saved what a change of the card format does to numbers that are in use. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Identity } from '../../../electron/contract/identity.ts'
import { station } from '../../client/station.ts'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { consequenceOf } from './identity.rules.ts'

export const NumbersNote = ({ before, after }: { before: Identity; after: Identity }) => {
  const { t } = useTranslation('reader')
  const rounds = useQuery(station.rounds.list.queryOptions())
  const consequence = consequenceOf(before, after, rounds.data ?? [])
  if (!consequence) return null
  return (
    <Note tone={consequence.kind === 'round' ? 'alarm' : 'attention'} icon={<WarningIcon />}>
      {consequence.kind === 'numbers'
        ? t('changes.numbers')
        : t(`changes.${consequence.kind}`, { round: consequence.round })}
    </Note>
  )
}
