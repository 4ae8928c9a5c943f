/** 导出导入: the catalogue as a sheet, out and in. */
import { useTranslation } from 'react-i18next'
import { client } from '../../../client/station.ts'
import { useKeptSearch } from '../../form/useAddress.ts'
import { SheetExport } from '../../sheet/SheetExport.tsx'
import { SheetFrame } from '../../sheet/SheetFrame.tsx'
import { SheetImport } from './SheetImport.tsx'

export const SheetPage = () => {
  const { t } = useTranslation('catalogue')
  const search = useKeptSearch()
  const offered = (['catalogue', 'template'] as const).map(what => ({
    what,
    name: t(`what.${what}`),
    about: t(`about.${what}`),
  }))
  return (
    <SheetFrame detail={t('sheetDetail')} back={`/activities${search}`}>
      <SheetExport offered={offered} fetch={wanted => client.activities.export(wanted)} />
      <SheetImport />
    </SheetFrame>
  )
}
