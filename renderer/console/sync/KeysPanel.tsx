/** Whose library is taken: the root keys that are trusted, one more, or one less. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TrustedRoot } from '../../../electron/contract/sync.ts'
import { client } from '../../client/station.ts'
import { TrashIcon } from '../../components/icons/editing.tsx'
import { ShieldIcon } from '../../components/icons/network.tsx'
import { Row, Rows } from '../../components/Row.tsx'
import { TextField } from '../../components/TextField.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { useSay } from '../desk/say.tsx'
import { useAttempt } from '../desk/useAttempt.ts'
import { useConfirmed } from '../gate/confirm.tsx'
import { inFours } from '../lan/lan.rules.ts'
import styles from './Sync.module.css'
import { useSyncWords } from './useSyncWords.ts'

const KeyRow = ({ root }: { root: TrustedRoot }) => {
  const { t } = useTranslation('sync')
  const { moment } = useSyncWords()
  const say = useSay()
  const confirmed = useConfirmed()
  const { attempt } = useAttempt()
  const distrust = () =>
    attempt(async () => {
      await confirmed(() => client.sync.distrust({ id: root.id }))
      say({ text: t('keys.removed') })
    })
  return (
    <Row
      actions={
        <Action
          tone="alarm"
          icon={<TrashIcon />}
          aria-label={t('keys.removeOf', { key: root.id })}
          onPress={distrust}
        >
          {t('keys.remove')}
        </Action>
      }
    >
      <strong className={styles.key}>{inFours(root.id).join(' ')}</strong>
      <span className={styles.small}>{t('keys.since', { moment: moment(root.trustedAt) })}</span>
    </Row>
  )
}

const NewKey = () => {
  const { t } = useTranslation('sync')
  const say = useSay()
  const confirmed = useConfirmed()
  const { attempt } = useAttempt()
  const [publicKey, setPublicKey] = useState('')
  const trust = () =>
    attempt(async () => {
      await confirmed(() => client.sync.trust({ publicKey }))
      setPublicKey('')
      say({ text: t('keys.added') })
    })
  return (
    <div className={styles.newKey}>
      <TextField
        label={t('keys.paste')}
        hint={t('keys.pasteHint')}
        lines={3}
        value={publicKey}
        onChange={setPublicKey}
        autoComplete="off"
        spellCheck="false"
      />
      <Action icon={<ShieldIcon />} isDisabled={publicKey.trim() === ''} onPress={trust}>
        {t('keys.add')}
      </Action>
    </div>
  )
}

export const KeysPanel = ({ roots }: { roots: readonly TrustedRoot[] }) => {
  const { t } = useTranslation('sync')
  return (
    <Panel title={t('keys.title')}>
      <p className={styles.hint}>{t('keys.detail')}</p>
      {roots.length > 0 && (
        <Rows label={t('keys.title')}>
          {roots.map(root => (
            <KeyRow root={root} key={root.id} />
          ))}
        </Rows>
      )}
      <NewKey />
    </Panel>
  )
}
