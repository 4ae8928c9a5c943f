/** 导出导入: the page of a room as a sheet; the kiosk's window opens no files and saves none. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { WarningIcon } from '../../components/icons/fact.tsx'
import { Note } from '../../components/Note.tsx'
import { ForRoles } from '../desk/ForRoles.tsx'
import { Page } from '../desk/Page.tsx'
import { useSession } from '../gate/session.ts'

export interface SheetFrameProps {
  detail: string
  back: string
  children: ReactNode
}

export const SheetFrame = ({ detail, back, children }: SheetFrameProps) => {
  const { t } = useTranslation('sheet')
  const { session } = useSession()
  return (
    <ForRoles roles={['editor']} title={t('title')}>
      <Page title={t('title')} detail={detail} back={back}>
        {session.screen ? (
          <Note tone="quiet" icon={<WarningIcon />}>
            {t('fromOffice')}
          </Note>
        ) : (
          children
        )}
      </Page>
    </ForRoles>
  )
}
