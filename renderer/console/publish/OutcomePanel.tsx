/** How the last build ended: what was published or why it was not, what did not go in, and the ways on. */
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { PublishKeys, PublishOutcome } from '../../../electron/contract/publish.ts'
import { client, station } from '../../client/station.ts'
import { CheckIcon, RefreshIcon } from '../../components/icons/action.tsx'
import { StampIcon } from '../../components/icons/editing.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { useConfirmed } from '../gate/confirm.tsx'
import { useMay } from '../gate/session.ts'
import panel from './Panel.module.css'
import { hasRemarks, standingOf } from './publish.rules.ts'
import { RemarksList } from './RemarksList.tsx'
import { usePublishWords } from './usePublishWords.ts'

type Built = NonNullable<PublishOutcome['built']>

const Facts = ({ outcome: { out, signed }, built }: { outcome: PublishOutcome; built: Built }) => {
  const { t } = useTranslation('publish')
  const { size, day } = usePublishWords()
  return (
    <>
      <p>{t('outcome.shows', { ...built, size: size(built.bytes) })}</p>
      {signed && (
        <p className={panel.small}>
          {t('outcome.key', { day: day(signed.expires), library: signed.library })}
        </p>
      )}
      <p className={panel.small}>{t('outcome.where', { path: out })}</p>
    </>
  )
}

const Unsigned = ({ outcome: { notSigned, failure } }: { outcome: PublishOutcome }) => {
  const { t } = useTranslation('publish')
  if (failure)
    return (
      <p>
        {t(`failure.${failure.code}`)}
        <span className={panel.technical} lang="en">
          {failure.detail}
        </span>
      </p>
    )
  if (!notSigned) return <p>{t('outcome.unsignedDetail')}</p>
  const { missing, sheets } = notSigned
  return (
    <p>
      {missing > 0 && t('outcome.missing', { count: missing })}{' '}
      {sheets > 0 && t('outcome.unread', { count: sheets })} {t('outcome.mendFirst')}
    </p>
  )
}

const Sign = ({ days, anyway }: { days: number; anyway: boolean }) => {
  const { t } = useTranslation('publish')
  const { attempt } = useAttempt()
  return (
    <Action
      tone={anyway ? 'paper' : 'rail'}
      icon={<StampIcon />}
      onPress={() => attempt(() => client.publish.sign({ days }))}
    >
      {t(anyway ? 'outcome.signAnyway' : 'outcome.sign')}
    </Action>
  )
}

const Adopt = () => {
  const { t } = useTranslation('publish')
  const say = useSay()
  const confirmed = useConfirmed()
  const { attempt } = useAttempt()
  const adopt = () =>
    attempt(async () => {
      await confirmed(() => client.publish.adopt())
      say({ text: t('outcome.adoptedNow') })
    })
  return (
    <Action tone="rail" icon={<CheckIcon />} onPress={adopt}>
      {t('outcome.adopt')}
    </Action>
  )
}

const ToSync = () => {
  const { t } = useTranslation('publish')
  const [, navigate] = useLocation()
  return (
    <Action icon={<RefreshIcon />} onPress={() => navigate('/sync')}>
      {t('outcome.toSync')}
    </Action>
  )
}

/** Whether this very station takes its library from there already; null: not known, or none of ours to say. */
const useAdopted = ({ out }: PublishOutcome, keys: PublishKeys | undefined): boolean | null => {
  const technician = useMay()('technician')
  const sync = useQuery({ ...station.sync.state.queryOptions(), enabled: technician }).data
  if (!technician || !sync || !keys?.root) return null
  const { id } = keys.root
  return (
    sync.roots.some(root => root.id === id) &&
    sync.settings.sources.some(({ kind, address }) => kind === 'folder' && address === out)
  )
}

const Failed = ({ outcome: { task, failure } }: { outcome: PublishOutcome }) => {
  const { t } = useTranslation('publish')
  if (!failure) return null
  return (
    <Note tone="alarm" icon={<WarningIcon />} title={t(`failed.${task}`)}>
      <p>{t(`failure.${failure.code}`)}</p>
      <p className={panel.technical} lang="en">
        {failure.detail}
      </p>
    </Note>
  )
}

export interface OutcomePanelProps {
  outcome: PublishOutcome
  keys: PublishKeys | undefined
  /** How long a signature that is made by hand is good for. */
  days: number
}

const Done = ({ outcome, keys, days, built }: OutcomePanelProps & { built: Built }) => {
  const { t } = useTranslation('publish')
  const adopted = useAdopted(outcome, keys)
  const { signed, notSigned } = outcome
  return (
    <section
      className={`${panel.panel} ${signed ? panel.fresh : panel.stale}`}
      aria-label={t('outcome.where', { path: outcome.out })}
    >
      <span className={panel.sign}>{signed ? <CheckIcon /> : <WarningIcon />}</span>
      <div className={panel.words}>
        <div role="status">
          <h2 className={panel.title}>
            {signed ? t('outcome.signed', { version: signed.version }) : t('outcome.unsigned')}
          </h2>
        </div>
        {!signed && <Unsigned outcome={outcome} />}
        <Facts outcome={outcome} built={built} />
        {signed && adopted !== null && (
          <p className={panel.small}>{t(adopted ? 'outcome.adopted' : 'outcome.adoptHint')}</p>
        )}
      </div>
      <div className={panel.ways}>
        {!signed && keys?.state === 'ready' && <Sign days={days} anyway={notSigned !== null} />}
        {signed && adopted === false && <Adopt />}
        {signed && adopted && <ToSync />}
      </div>
    </section>
  )
}

export const OutcomePanel = (props: OutcomePanelProps) => {
  const { t } = useTranslation('publish')
  const { outcome } = props
  const { built } = outcome
  if (standingOf(outcome) === 'failed') return <Failed outcome={outcome} />
  if (!built || standingOf(outcome) === null) return null
  return (
    <>
      <Done {...props} built={built} />
      {hasRemarks(built.remarks) && (
        <Panel title={t('outcome.remarks')}>
          <RemarksList remarks={built.remarks} />
        </Panel>
      )}
    </>
  )
}
