/** The keys to sign with: whether there are any, where they lie, and what has to be kept in a safe. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PublishKeys } from '../../../electron/contract/publish.ts'
import { RefreshIcon } from '../../components/icons/action.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { FolderIcon, StickIcon } from '../../components/icons/storage.tsx'
import { Note } from '../../components/Note.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { inFours } from '../lan/lan.rules.ts'
import styles from './Publish.module.css'
import { RootDialog } from './RootDialog.tsx'
import { TakeKeys } from './TakeKeys.tsx'
import { usePublishWords } from './usePublishWords.ts'

type Root = NonNullable<PublishKeys['root']>
type List = NonNullable<PublishKeys['list']>

const Ids = ({ root, list, folder }: { root: Root; list: List; folder: string }) => {
  const { t } = useTranslation('publish')
  const { day } = usePublishWords()
  const id = (key: string) => <dd className={styles.key}>{inFours(key).join(' ')}</dd>
  return (
    <>
      <dl className={styles.ids}>
        <div>
          <dt>{t('keys.rootId')}</dt>
          {id(root.id)}
        </div>
        <div>
          <dt>{t('keys.signingId')}</dt>
          {id(list.signing)}
        </div>
      </dl>
      <p className={styles.technical}>
        {t('keys.list', { version: list.version, day: day(list.issued), count: list.keys.length })}
        <br />
        {t('keys.lies', { folder })}
      </p>
    </>
  )
}

const RootHere = ({ busy, onMove }: { busy: boolean; onMove: () => void }) => {
  const { t } = useTranslation('publish')
  return (
    <Note
      tone="attention"
      icon={<WarningIcon />}
      title={t('keys.rootHere')}
      actions={
        <Action icon={<StickIcon />} isDisabled={busy} onPress={onMove}>
          {t('keys.moveRoot')}
        </Action>
      }
    >
      {t('keys.rootHereDetail')}
    </Note>
  )
}

const Public = ({ root }: { root: Root }) => {
  const { t } = useTranslation('publish')
  return (
    <section className={styles.form} aria-label={t('keys.public')}>
      <div>
        <h3 className={styles.heading}>{t('keys.public')}</h3>
        <p className={styles.technical}>{t('keys.publicHint')}</p>
      </div>
      <pre className={styles.pem}>{root.publicKey.trim()}</pre>
    </section>
  )
}

interface ReadyProps {
  keys: PublishKeys
  root: Root
  list: List
  busy: boolean
  /** Null: it is under way. */
  onChange: (() => void) | null
}

const Change = ({ busy, onChange }: { busy: boolean; onChange: () => void }) => {
  const { t } = useTranslation('publish')
  return (
    <Action icon={<FolderIcon />} isDisabled={busy} onPress={onChange}>
      {t('keys.change')}
    </Action>
  )
}

const Ready = ({ keys, root, list, busy, onChange }: ReadyProps) => {
  const { t } = useTranslation('publish')
  const [dialog, setDialog] = useState<'move' | 'renew' | null>(null)
  return (
    <>
      <Ids root={root} list={list} folder={keys.folder} />
      {root.here && <RootHere busy={busy} onMove={() => setDialog('move')} />}
      <Public root={root} />
      <div className={styles.foot}>
        {onChange && <Change busy={busy} onChange={onChange} />}
        <Action icon={<RefreshIcon />} isDisabled={busy} onPress={() => setDialog('renew')}>
          {t('keys.renew')}
        </Action>
      </div>
      {dialog && <RootDialog task={dialog} rootHere={root.here} onClose={() => setDialog(null)} />}
    </>
  )
}

const Broken = ({ detail }: { detail: string }) => {
  const { t } = useTranslation('publish')
  return (
    <Note tone="alarm" icon={<WarningIcon />} title={t('keys.broken')}>
      <span lang="en">{detail}</span>
    </Note>
  )
}

export interface KeysPanelProps {
  keys: PublishKeys
  busy: boolean
}

export const KeysPanel = ({ keys, busy }: KeysPanelProps) => {
  const { t } = useTranslation('publish')
  const [taking, setTaking] = useState(false)
  const { root, list, state } = keys
  return (
    <Panel title={t('keys.title')}>
      <p className={styles.hint}>{t('keys.detail')}</p>
      {state === 'none' && (
        <p>
          <strong>{t('keys.none')}</strong> {t('keys.noneDetail')}
        </p>
      )}
      {state === 'broken' && <Broken detail={keys.detail} />}
      {root && list && (
        <Ready
          keys={keys}
          root={root}
          list={list}
          busy={busy}
          onChange={taking ? null : () => setTaking(true)}
        />
      )}
      {(state !== 'ready' || taking) && <TakeKeys busy={busy} onTaken={() => setTaking(false)} />}
    </Panel>
  )
}
