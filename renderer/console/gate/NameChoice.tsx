/** Everybody who signs in by PIN, as large tiles to choose from. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { station } from '../../client/station.ts'
import { BackIcon, ForwardIcon } from '../../components/icons/action.tsx'
import { KeyIcon } from '../../components/icons/people.tsx'
import { PageTurner } from '../../components/PageTurner.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Action } from '../desk/density.tsx'
import { GateFrame } from './GateFrame.tsx'
import { NAMES_PER_PAGE, pageOf } from './gate.rules.ts'
import styles from './NameChoice.module.css'
import { Resumed } from './Resumed.tsx'
import type { Member, Named } from './session.ts'
import { Who } from './Who.tsx'

export interface NameChoiceProps {
  onChosen: (who: Named) => void
  onPassword: () => void
  resuming: Member | null
}

const Tiles = ({ names, onChosen }: { names: readonly Named[]; onChosen: (who: Named) => void }) => {
  const { t } = useTranslation('gate')
  const [page, setPage] = useState(0)
  return (
    <>
      <ul className={styles.tiles} aria-label={t('names.label')}>
        {pageOf(names, page, NAMES_PER_PAGE).map(who => (
          <li key={who.id}>
            <Pressable className={styles.tile} onPress={() => onChosen(who)}>
              <Who {...who} />
            </Pressable>
          </li>
        ))}
      </ul>
      <PageTurner
        page={page}
        count={Math.ceil(names.length / NAMES_PER_PAGE)}
        onTurn={setPage}
        previous={{ icon: <BackIcon />, label: t('names.previous') }}
        next={{ icon: <ForwardIcon />, label: t('names.next') }}
      />
    </>
  )
}

export const NameChoice = ({ onChosen, onPassword, resuming }: NameChoiceProps) => {
  const { t } = useTranslation('gate')
  // Somebody may have set a PIN since the gate was last seen.
  const names = useQuery({ ...station.staff.names.queryOptions(), refetchOnMount: 'always' })
  return (
    <GateFrame
      title={t(resuming ? 'resumed' : 'names.title')}
      words={resuming ? <Resumed name={resuming.name} /> : <p>{t('names.detail')}</p>}
    >
      <Answer of={names}>
        {list =>
          list.length === 0 ? (
            <p className={styles.none}>{t('names.none')}</p>
          ) : (
            <Tiles names={list} onChosen={onChosen} />
          )
        }
      </Answer>
      <Action icon={<KeyIcon />} onPress={onPassword}>
        {t('names.byPassword')}
      </Action>
    </GateFrame>
  )
}
