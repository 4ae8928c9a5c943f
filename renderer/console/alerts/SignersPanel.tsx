/** Whose signature under an alert of another system counts, one more, or one less. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlertSettings, CapSigner } from '../../../electron/contract/alerts.ts'
import { client, station } from '../../client/station.ts'
import { TrashIcon } from '../../components/icons/editing.tsx'
import { ShieldIcon } from '../../components/icons/network.tsx'
import { Row, Rows } from '../../components/Row.tsx'
import { Switch } from '../../components/Switch.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Answer } from '../desk/Answer.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { useMoment } from '../form/useMoment.ts'
import { useConfirmed } from '../gate/confirm.tsx'
import { useMay } from '../gate/session.ts'
import { inFours } from '../lan/lan.rules.ts'
import styles from './Alerts.module.css'

const Signer = ({ signer }: { signer: CapSigner }) => {
  const { t } = useTranslation('alerts')
  const say = useSay()
  const confirmed = useConfirmed()
  const { attempt } = useAttempt()
  const { moment } = useMoment()
  const { id, name, trustedAt } = signer
  const distrust = () =>
    attempt(async () => {
      await confirmed(() => client.alerts.distrustSigner({ id }))
      say({ text: t('signers.distrusted') })
    })
  return (
    <Row
      actions={
        <Action
          tone="alarm"
          icon={<TrashIcon />}
          aria-label={t('signers.distrustNamed', { name })}
          onPress={distrust}
        >
          {t('signers.distrust')}
        </Action>
      }
    >
      <strong>{name}</strong>
      <span className={styles.fingerprint}>{inFours(id).join(' ')}</span>
      <span>{t('signers.since', { moment: moment(trustedAt) })}</span>
    </Row>
  )
}

const NewSigner = () => {
  const { t } = useTranslation('alerts')
  const say = useSay()
  const confirmed = useConfirmed()
  const { attempt } = useAttempt()
  const [name, setName] = useState('')
  const [key, setKey] = useState('')
  const trust = () =>
    attempt(async () => {
      await confirmed(() => client.alerts.trustSigner({ name, key }))
      setName('')
      setKey('')
      say({ text: t('signers.trusted') })
    })
  return (
    <>
      <TextField label={t('signers.name')} hint={t('signers.nameHint')} value={name} onChange={setName} />
      <TextField
        label={t('signers.key')}
        hint={t('signers.keyHint')}
        lines={3}
        value={key}
        onChange={setKey}
        autoComplete="off"
        spellCheck="false"
      />
      <div className={styles.quick}>
        <Action icon={<ShieldIcon />} isDisabled={name.trim() === '' || key.trim() === ''} onPress={trust}>
          {t('signers.trust')}
        </Action>
      </div>
    </>
  )
}

const Signers = ({ settings }: { settings: AlertSettings }) => {
  const { t } = useTranslation('alerts')
  const say = useSay()
  const { attempt } = useAttempt()
  const { signers, signedOnly, ...rest } = settings
  const demand = (isDemanded: boolean) =>
    attempt(async () => {
      await client.alerts.saveSettings({ ...rest, signedOnly: isDemanded })
      say({ text: t('settings.saved') })
    })
  return (
    <Panel title={t('signers.title')}>
      <p className={styles.meta}>{t('signers.detail')}</p>
      {signers.length === 0 ? (
        <p>{t('signers.none')}</p>
      ) : (
        <>
          <Rows label={t('signers.title')}>
            {signers.map(signer => (
              <Signer signer={signer} key={signer.id} />
            ))}
          </Rows>
          <Switch isSelected={signedOnly} onChange={demand}>
            {t('signers.only')}
          </Switch>
        </>
      )}
      <NewSigner />
    </Panel>
  )
}

export const SignersPanel = () => {
  const settings = useQuery(station.alerts.settings.queryOptions())
  if (!useMay()('technician')) return null
  return <Answer of={settings}>{known => <Signers settings={known} />}</Answer>
}
