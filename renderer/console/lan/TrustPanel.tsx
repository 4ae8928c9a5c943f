/** What office PCs are asked to trust: its fingerprint, the file, the guide, and the way to a new one. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { AUTHORITY_FILE, type Lan } from '../../../electron/contract/lan.ts'
import { client, station } from '../../client/station.ts'
import { Dialog } from '../../components/Dialog.tsx'
import { RefreshIcon } from '../../components/icons/action.tsx'
import { DownloadIcon, ShieldIcon } from '../../components/icons/network.tsx'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { useConfirmed } from '../gate/confirm.tsx'
import { useSession } from '../gate/session.ts'
import { Fingerprint } from './Fingerprint.tsx'
import styles from './TrustPanel.module.css'

type Authority = NonNullable<Lan['authority']>

const useRenew = (lan: Lan) => {
  const { t } = useTranslation('lan')
  const queries = useQueryClient()
  const confirmed = useConfirmed()
  const say = useSay()
  const { attempt } = useAttempt()
  const { state: _, interfaces: __, authority: ___, ...fields } = lan
  return () =>
    attempt(async () => {
      const now = await confirmed(() => client.lan.renewAuthority(fields))
      queries.setQueryData(station.lan.get.queryKey(), now)
      say({ text: t('trust.renewed') })
    })
}

const Renew = ({ lan }: { lan: Lan }) => {
  const { t } = useTranslation('lan')
  const [asking, setAsking] = useState(false)
  const renew = useRenew(lan)
  return (
    <div className={styles.renew}>
      <p>{t('trust.renewDetail')}</p>
      <Action icon={<RefreshIcon />} onPress={() => setAsking(true)}>
        {t('trust.renew')}
      </Action>
      {asking && (
        <Dialog
          title={t('trust.renewAsk')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Action onPress={() => setAsking(false)}>{t('trust.cancel')}</Action>
              <Action
                tone="alarm"
                onPress={() => {
                  setAsking(false)
                  renew()
                }}
              >
                {t('trust.renewDo')}
              </Action>
            </>
          }
        >
          {t('trust.renewWarning')}
        </Dialog>
      )}
    </div>
  )
}

const Ways = () => {
  const { t } = useTranslation('lan')
  const [, navigate] = useLocation()
  const { session } = useSession()
  return (
    <div className={styles.ways}>
      <Action icon={<ShieldIcon />} onPress={() => navigate('~/trust')}>
        {t('trust.guide')}
      </Action>
      {/* A kiosk keeps no files. */}
      {!session.screen && (
        <Action icon={<DownloadIcon />} onPress={() => window.location.assign(AUTHORITY_FILE)}>
          {t('trust.download')}
        </Action>
      )}
    </div>
  )
}

const Known = ({ authority: { fingerprint, thumbprint, name, until } }: { authority: Authority }) => {
  const { t } = useTranslation('lan')
  const { language } = useLanguage()
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' }).format(new Date(until))
  return (
    <>
      <Fingerprint label={t('trust.fingerprint')} hex={fingerprint} />
      <Fingerprint label={t('trust.thumbprint')} hex={thumbprint} />
      <p className={styles.detail}>{t('trust.until', { name, day })}</p>
    </>
  )
}

export const TrustPanel = ({ lan }: { lan: Lan }) => {
  const { t } = useTranslation('lan')
  const { authority } = lan
  return (
    <Panel title={t('trust.title')}>
      <p className={styles.detail}>{t('trust.detail')}</p>
      {authority ? (
        <>
          <Known authority={authority} />
          <Ways />
          <Renew lan={lan} />
        </>
      ) : (
        <p className={styles.none}>{t('trust.none')}</p>
      )}
    </Panel>
  )
}
