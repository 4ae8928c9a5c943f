/** Above a form: who else has the item open, and that nothing of anybody is lost. */
import { useTranslation } from 'react-i18next'
import type { Present } from '../../../electron/contract/presence.ts'
import { PeopleIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { useMoment } from '../form/useMoment.ts'

const longestFirst = (present: readonly Present[]) =>
  present.toSorted((a, b) => a.since.localeCompare(b.since))

export const Others = ({ present }: { present: readonly Present[] }) => {
  const { t } = useTranslation('lists')
  const { moment } = useMoment()
  if (present.length === 0) return null
  const who = longestFirst(present).map(({ name, since, self }) =>
    self ? t('selfSince', { since: moment(since) }) : t('someoneSince', { name, since: moment(since) }),
  )
  const others = present.some(({ self }) => !self)
  return (
    <Note tone="quiet" icon={<PeopleIcon />}>
      {t(others ? 'othersHere' : 'selfHere', { who: who.join(t('pause')) })}
    </Note>
  )
}
