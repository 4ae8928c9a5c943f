/** Below an item: what was done to it, by whom and when. */
import { useTranslation } from 'react-i18next'
import type { AuditedRoom } from '../../../electron/contract/audit.ts'
import { History } from '../audit/History.tsx'
import { Panel } from '../desk/Page.tsx'

export const ItemHistory = ({ room, item }: { room: AuditedRoom; item: string }) => {
  const { t } = useTranslation('audit')
  return (
    <Panel title={t('history.title')}>
      <History room={room} item={item} />
    </Panel>
  )
}
