/** Each part of a certificate: how it is, what was measured, what is missing, why, and what to do. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import {
  READINESS_PARTS,
  type Readiness,
  type ReadinessFinding,
  type ReadinessPart,
} from '../../../electron/contract/readiness.ts'
import { CheckIcon, MinusIcon, RefreshIcon } from '../../components/icons/action.tsx'
import { CategoryIcon } from '../../components/icons/category.tsx'
import { ProofIcon } from '../../components/icons/editing.tsx'
import { ClockIcon, WarningIcon } from '../../components/icons/fact.tsx'
import { DiskIcon, ScreenIcon } from '../../components/icons/machine.tsx'
import { VolumeIcon } from '../../components/icons/player.tsx'
import { useSyncWords } from '../sync/useSyncWords.ts'
import styles from './Parts.module.css'
import { type PartState, stateOf } from './readiness.rules.ts'
import { usePartWords } from './usePartWords.ts'

const ICONS: Record<ReadinessPart, ReactNode> = {
  shows: <CategoryIcon name="film" />,
  verified: <ProofIcon />,
  sync: <RefreshIcon />,
  disk: <DiskIcon />,
  clock: <ClockIcon />,
  touch: <ScreenIcon />,
  sound: <VolumeIcon />,
}

const SIGNS: Record<PartState, ReactNode> = {
  well: <CheckIcon />,
  attention: <WarningIcon />,
  alarm: <WarningIcon />,
  unknown: <MinusIcon />,
}

/** So many names are read at once; the others open. */
const AT_ONCE = 6

const Names = ({ names, count }: Pick<ReadinessFinding, 'names' | 'count'>) => {
  const { t } = useTranslation('readiness')
  const list = (some: readonly string[]) => some.map(name => t('name', { name })).join(t('comma'))
  if (names.length === 0) return null
  if (names.length <= AT_ONCE) return <p className={styles.names}>{list(names)}</p>
  return (
    <details className={styles.names}>
      <summary>{t('names', { some: list(names.slice(0, 2)), count })}</summary>
      <p>{list(names)}</p>
      {count > names.length && <p>{t('namesMore', { count: count - names.length })}</p>}
    </details>
  )
}

const Finding = ({
  of: { code, count, names, level },
  sync,
}: {
  of: ReadinessFinding
  sync: Readiness['facts']['sync']
}) => {
  const { t } = useTranslation('readiness')
  const { failure } = useSyncWords()
  const failures = code === 'sync-failed' ? (sync.last?.failures ?? []) : []
  return (
    <li className={`${styles.finding} ${styles[level]}`}>
      <strong>{t(`finding.${code}.what`, { count })}</strong>
      <Names names={names} count={count} />
      {failures.map(one => (
        <p key={`${one.source} ${one.code}`}>{failure(one)}</p>
      ))}
      <p>{t(`finding.${code}.do`)}</p>
    </li>
  )
}

const Part = ({ name, of }: { name: ReadinessPart; of: Readiness }) => {
  const { t } = useTranslation('readiness')
  const { value, more } = usePartWords()[name](of.facts)
  const state = stateOf(name, of)
  const findings = of.findings.filter(({ part }) => part === name)
  return (
    <li className={styles.part}>
      <span className={styles.icon}>{ICONS[name]}</span>
      <h3 className={styles.name}>{t(`part.${name}`)}</h3>
      <span className={`${styles.state} ${styles[`is-${state}`]}`}>
        {SIGNS[state]}
        {t(`state.${state}`)}
      </span>
      <div className={styles.said}>
        <p className={styles.value}>{value}</p>
        {more.length > 0 && <p className={styles.more}>{more.join(' ')}</p>}
        {findings.length > 0 && (
          <ul className={styles.findings}>
            {findings.map(finding => (
              <Finding key={finding.code} of={finding} sync={of.facts.sync} />
            ))}
          </ul>
        )}
      </div>
    </li>
  )
}

export const Parts = ({ of }: { of: Readiness }) => (
  <ul className={styles.parts}>
    {READINESS_PARTS.map(name => (
      <Part key={name} name={name} of={of} />
    ))}
  </ul>
)
