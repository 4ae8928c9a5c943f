/** 导出导入: captions as a sheet, out and in. */
import { useTranslation } from 'react-i18next'
import { client } from '../../../client/station.ts'
import { useKeptSearch } from '../../form/useAddress.ts'
import { SheetExport } from '../../sheet/SheetExport.tsx'
import { SheetFrame } from '../../sheet/SheetFrame.tsx'
import { CaptionImport } from './CaptionImport.tsx'

export const CaptionSheetPage = () => {
  const { t } = useTranslation('captionSheet')
  const search = useKeptSearch()
  const offered = (['captions', 'template'] as const).map(what => ({
    what,
    name: t(`what.${what}`),
    about: t(`about.${what}`),
  }))
  return (
    <SheetFrame detail={t('detail')} back={`/captions${search}`}>
      <SheetExport offered={offered} fetch={wanted => client.captionSheet.export(wanted)} />
      <CaptionImport />
    </SheetFrame>
  )
}
