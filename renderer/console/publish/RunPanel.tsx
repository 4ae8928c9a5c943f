/** What is under way: how far it is, the film that is worked on, how long it still takes, and the way to stop it. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { BuiltState, PublishRun } from '../../../electron/contract/publish.ts'
import { client } from '../../client/station.ts'
import { CloseIcon } from '../../components/icons/action.tsx'
import { LibraryIcon } from '../../components/icons/storage.tsx'
import { ProgressBar } from '../../components/ProgressBar.tsx'
import { Tag, type TagProps } from '../../components/Tag.tsx'
import { Action } from '../desk/density.tsx'
import { percentOf } from '../desk/figures.rules.ts'
import { useAttempt } from '../desk/useAttempt.ts'
import panel from './Panel.module.css'
import styles from './Publish.module.css'
import { usePublishWords } from './usePublishWords.ts'

const TONES: Record<BuiltState, TagProps['tone']> = {
  taken: 'live',
  converted: 'live',
  unchanged: 'over',
  waits: 'asking',
  'same-as': 'over',
  'left-out': 'back',
}

const Film = ({ run: { task, index, of, share, secondsLeft } }: { run: PublishRun }) => {
  const { t } = useTranslation('publish')
  const { time } = usePublishWords()
  if (of === 0) return task === 'sign' ? null : <p>{t('run.counting')}</p>
  if (task === 'look' || secondsLeft === null) return <p>{t('run.looking', { index, of })}</p>
  return (
    <p className={panel.figures}>
      {t('run.film', { index, of, percent: percentOf(share, 1) })} ·{' '}
      {t('run.left', { time: time(secondsLeft) })}
    </p>
  )
}

const Settled = ({ settled }: Pick<PublishRun, 'settled'>) => {
  const { t } = useTranslation('publish')
  return (
    <ul className={styles.settled} aria-label={t('run.settled')}>
      {settled.map(({ name, state }) => (
        <li key={name}>
          <span className={styles.name}>{name}</span>
          <Tag tone={TONES[state]}>{t(`states.${state}`)}</Tag>
        </li>
      ))}
    </ul>
  )
}

const Stop = () => {
  const { t } = useTranslation('publish')
  const { attempt } = useAttempt()
  return (
    <Action icon={<CloseIcon />} onPress={() => attempt(() => client.publish.cancel())}>
      {t('run.stop')}
    </Action>
  )
}

/** Whoever began it further down is led to where it is told. */
const useInSight = () => {
  const element = useRef<HTMLElement>(null)
  useEffect(() => {
    element.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return element
}

export const RunPanel = ({ run }: { run: PublishRun }) => {
  const { t } = useTranslation('publish')
  const element = useInSight()
  const title = t(`run.${run.task}`)
  const unknown = run.task === 'sign' || run.of === 0
  return (
    <section className={`${panel.panel} ${panel.running}`} aria-label={title} ref={element}>
      <span className={panel.sign}>
        <LibraryIcon />
      </span>
      <div className={panel.words}>
        <h2 className={panel.title}>{title}</h2>
        {run.name !== '' && <p className={panel.name}>{run.name}</p>}
        <ProgressBar label={t('run.label')} percent={unknown ? null : percentOf(run.done, 1)} />
        <Film run={run} />
        {run.settled.length > 0 && <Settled settled={run.settled} />}
        <p className={panel.small}>{t('run.calm')}</p>
      </div>
      <div className={panel.ways}>
        <Stop />
      </div>
    </section>
  )
}
