/** 导出导入: the catalogue as a sheet, out and in. */
import { useTranslation } from 'react-i18next'
import { WarningIcon } from '../../../components/icons/fact.tsx'
import { Note } from '../../../components/Note.tsx'
import { ForRoles } from '../../desk/ForRoles.tsx'
import { Page } from '../../desk/Page.tsx'
import { useKeptSearch } from '../../form/useAddress.ts'
import { useSession } from '../../gate/session.ts'
import { SheetExport } from './SheetExport.tsx'
import { SheetImport } from './SheetImport.tsx'

export const SheetPage = () => {
  const { t } = useTranslation('catalogue')
  const { session } = useSession()
  const search = useKeptSearch()
  return (
    <ForRoles roles={['editor']} title={t('sheet')}>
      <Page title={t('sheet')} detail={t('sheetDetail')} back={`/activities${search}`}>
        {session.screen ? (
          // The kiosk's window opens no files and saves none.
          <Note tone="quiet" icon={<WarningIcon />}>
            {t('fromOffice')}
          </Note>
        ) : (
          <>
            <SheetExport />
            <SheetImport />
          </>
        )}
      </Page>
    </ForRoles>
  )
}
