/** Puts somebody else's newer words into the form; what was typed can be brought back. */
import { useTranslation } from 'react-i18next'
import { useSay } from '../desk/say.tsx'
import type { Versioned } from './conflict.rules.ts'

interface Form<Values> {
  values: Values
  theirs: Values | null
  change: (patch: Partial<Values>) => void
  restart: (from: Values) => void
}

export const useTakeTheirs = <Values extends Versioned>({
  values,
  theirs,
  change,
  restart,
}: Form<Values>) => {
  const { t } = useTranslation('approval')
  const say = useSay()
  return () => {
    if (!theirs) return
    restart(theirs)
    say({
      text: t('conflict.taken'),
      action: {
        label: t('conflict.giveBack'),
        run: () => change({ ...values, revision: theirs.revision }),
      },
    })
  }
}
