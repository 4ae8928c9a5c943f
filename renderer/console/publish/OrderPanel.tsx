/** A build is ordered: its folders, a look at what it would do, how it is signed, and its begin. */
import { useTranslation } from 'react-i18next'
import type { PublishKeys, PublishLook, PublishOrder } from '../../../electron/contract/publish.ts'
import { Checkbox } from '../../components/Checkbox.tsx'
import { EyeIcon } from '../../components/icons/editing.tsx'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { LibraryIcon } from '../../components/icons/storage.tsx'
import { Note } from '../../components/Note.tsx'
import { NumberField } from '../../components/NumberField.tsx'
import { Action } from '../desk/density.tsx'
import { Panel } from '../desk/Page.tsx'
import { FolderFields } from './FolderFields.tsx'
import { LookFacts } from './LookFacts.tsx'
import styles from './Publish.module.css'
import { goesIn, isLookAt } from './publish.rules.ts'
import { useFolders } from './useFolders.ts'
import { type Order, useOrder } from './useOrder.ts'

const Signing = ({ order: { values, change }, ready }: { order: Order; ready: boolean }) => {
  const { t } = useTranslation('publish')
  return (
    <div className={styles.signing}>
      <div>
        <Checkbox isSelected={values.sign && ready} isDisabled={!ready} onChange={sign => change({ sign })}>
          {t('order.sign')}
        </Checkbox>
        <p className={styles.hint}>{t(ready ? 'order.signHint' : 'order.noKey')}</p>
      </div>
      {ready && values.sign && (
        <NumberField
          label={t('order.days')}
          hint={t('order.daysHint')}
          value={values.days}
          onChange={days => change({ days })}
          minValue={1}
          maxValue={3_650}
        />
      )}
    </div>
  )
}

interface BeginProps {
  order: Order
  look: PublishLook
  ready: boolean
  busy: boolean
}

const Begin = ({ order, look, ready, busy }: BeginProps) => {
  const { t } = useTranslation('publish')
  if (goesIn(look) === 0)
    return (
      <Note tone="attention" icon={<WarningIcon />}>
        {t('look.nothing')}
      </Note>
    )
  return (
    <>
      <Signing order={order} ready={ready} />
      <div className={styles.foot}>
        <Action
          tone="rail"
          icon={<LibraryIcon />}
          isDisabled={busy || order.pending}
          onPress={() => order.start(order.values.sign && ready)}
        >
          {t(order.pending ? 'look.starting' : 'look.start')}
        </Action>
      </div>
    </>
  )
}

export interface OrderPanelProps {
  look: PublishLook | null
  /** What was built last. */
  last: Pick<PublishOrder, 'source' | 'out'> | null
  keys: PublishKeys | undefined
  busy: boolean
}

export const OrderPanel = ({ look, last, keys, busy }: OrderPanelProps) => {
  const { t } = useTranslation('publish')
  const order = useOrder(last)
  const folders = useFolders(order.typed)
  const seen = isLookAt(look, order.values) ? look : null
  return (
    <Panel title={t('order.title')}>
      <FolderFields order={order} folders={folders} />
      {order.refusal !== null && (
        <Note tone="alarm" icon={<WarningIcon />}>
          {order.refusal}
        </Note>
      )}
      <div className={styles.foot}>
        <Action
          tone={seen ? 'paper' : 'rail'}
          icon={<EyeIcon />}
          isDisabled={busy || order.pending}
          onPress={order.look}
        >
          {t(seen ? 'order.lookAgain' : 'order.look')}
        </Action>
      </div>
      {seen && (
        <>
          <LookFacts look={seen} />
          <Begin order={order} look={seen} ready={keys?.state === 'ready'} busy={busy} />
        </>
      )}
    </Panel>
  )
}
