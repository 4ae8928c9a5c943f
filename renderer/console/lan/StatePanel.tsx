/** Whether office PCs get in now: what to type there, or why they do not and what to do. */
import { useTranslation } from 'react-i18next'
import type { Lan, LanObstacle, LanState } from '../../../electron/contract/lan.ts'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { LockIcon } from '../../components/icons/identify.tsx'
import { NetworkIcon } from '../../components/icons/network.tsx'
import { toType } from './lan.rules.ts'
import styles from './StatePanel.module.css'

type Closed = Extract<LanState, { kind: 'closed' }>

const Addresses = ({ addresses }: { addresses: readonly string[] }) => {
  const { t } = useTranslation('lan')
  return (
    <div className={styles.words}>
      <h2 className={styles.title}>{t('state.open')}</h2>
      <p>{t(toType(addresses).length > 1 ? 'state.typeOne' : 'state.type')}</p>
      <ul className={styles.addresses}>
        {toType(addresses).map(address => (
          <li key={address} translate="no">
            {address}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** What the sentence alone does not tell a technician. */
const NEEDS_DETAIL: readonly LanObstacle[] = ['outside-certificate', 'not-saved', 'failed']

const Obstacle = ({ lan, state }: { lan: Lan; state: Closed }) => {
  const { t } = useTranslation('lan')
  return (
    <div className={styles.words} role="alert">
      <h2 className={styles.title}>{t('state.closed')}</h2>
      <p>{t(`state.why.${state.why}`, { interface: lan.interface, port: lan.port })}</p>
      {NEEDS_DETAIL.includes(state.why) && (
        <p className={styles.technical} lang="en">
          {state.detail}
        </p>
      )}
    </div>
  )
}

const ICONS = { off: <LockIcon />, open: <NetworkIcon />, closed: <WarningIcon /> }

export const StatePanel = ({ lan }: { lan: Lan }) => {
  const { t } = useTranslation('lan')
  const { state } = lan
  return (
    <section className={`${styles.panel} ${styles[state.kind]}`} aria-live="polite">
      <span className={styles.sign}>{ICONS[state.kind]}</span>
      {state.kind === 'off' && (
        <div className={styles.words}>
          <h2 className={styles.title}>{t('state.off')}</h2>
          <p>{t('state.offDetail')}</p>
        </div>
      )}
      {state.kind === 'open' && <Addresses addresses={state.addresses} />}
      {state.kind === 'closed' && <Obstacle lan={lan} state={state} />}
    </section>
  )
}
