/** The steps by which a PC comes to trust the console, for the system that it runs. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { AUTHORITY_FILE } from '../../../electron/contract/lan.ts'
import { overLan } from '../../client/door.ts'
import { station } from '../../client/station.ts'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { ForwardIcon } from '../../components/icons/action.tsx'
import { DownloadIcon, ShieldIcon } from '../../components/icons/network.tsx'
import { Loader } from '../../components/Loader.tsx'
import { Action } from '../desk/density.tsx'
import { Nothing } from '../desk/Nothing.tsx'
import { Fingerprint } from './Fingerprint.tsx'
import { toType } from './lan.rules.ts'
import styles from './TrustGuide.module.css'
import { STEPS, SYSTEMS, systemOf } from './trust.rules.ts'

interface StepProps {
  title: string
  children: ReactNode
}

const Step = ({ title, children }: StepProps) => (
  <li className={styles.step}>
    <h2 className={styles.title}>{title}</h2>
    {children}
  </li>
)

const Install = () => {
  const { t } = useTranslation('lan')
  const [system, setSystem] = useState(() => systemOf(navigator.userAgent))
  return (
    <>
      <ChoiceGroup
        label={t('guide.system')}
        value={system}
        onChange={setSystem}
        choices={SYSTEMS.map(value => ({ value, label: t(`guide.systems.${value}`) }))}
      />
      <ol className={styles.acts}>
        {STEPS.map(step => (
          <li key={step}>{t(`guide.steps.${system}.${step}`)}</li>
        ))}
      </ol>
    </>
  )
}

const Addresses = ({ addresses }: { addresses: readonly string[] }) =>
  toType(addresses).map(address => (
    <p className={styles.address} key={address} translate="no">
      {address}
    </p>
  ))

const Done = ({ addresses }: { addresses: readonly string[] }) => {
  const { t } = useTranslation('lan')
  const [, navigate] = useLocation()
  if (overLan())
    return (
      <>
        <p>{t('guide.openHere')}</p>
        <div>
          <Action tone="rail" icon={<ForwardIcon />} onPress={() => navigate('/console')}>
            {t('guide.toConsole')}
          </Action>
        </div>
      </>
    )
  return (
    <>
      <p>{t('guide.openDetail')}</p>
      <Addresses addresses={addresses} />
    </>
  )
}

const Download = () => {
  const { t } = useTranslation('lan')
  return (
    <>
      <p>{t('guide.downloadDetail')}</p>
      <div>
        <Action tone="lamp" icon={<DownloadIcon />} onPress={() => window.location.assign(AUTHORITY_FILE)}>
          {t('trust.download')}
        </Action>
      </div>
    </>
  )
}

/** A kiosk keeps no files: it says where the office PC finds this page. */
const DownloadThere = ({ addresses }: { addresses: readonly string[] }) => {
  const { t } = useTranslation('lan')
  return (
    <>
      <p>{t('guide.downloadThere')}</p>
      <Addresses addresses={addresses.map(address => new URL('/trust', address).href)} />
    </>
  )
}

/** @param kiosk whether this is the kiosk's screen, where a technician reads it for somebody at a PC. */
export const TrustGuide = ({ kiosk }: { kiosk: boolean }) => {
  const { t } = useTranslation(['lan', 'common'])
  const trust = useQuery(station.lan.trust.queryOptions())
  return (
    <Loader data={trust.data} pendingText={t('common:loading')}>
      {({ authority, addresses }) =>
        authority ? (
          <ol className={styles.steps}>
            <Step title={t('guide.download')}>
              {kiosk ? <DownloadThere addresses={addresses} /> : <Download />}
            </Step>
            <Step title={t('guide.compare')}>
              <p>{t('guide.compareDetail')}</p>
              <Fingerprint label={t('trust.fingerprint')} hex={authority.fingerprint} />
              <Fingerprint label={t('trust.thumbprint')} hex={authority.thumbprint} />
            </Step>
            <Step title={t('guide.install')}>
              <Install />
            </Step>
            <Step title={t('guide.open')}>
              <Done addresses={addresses} />
            </Step>
          </ol>
        ) : (
          <Nothing icon={<ShieldIcon />} title={t('guide.none')}>
            {t('guide.noneDetail')}
          </Nothing>
        )
      }
    </Loader>
  )
}
