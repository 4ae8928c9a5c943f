/** 类别、场地和时段: what activities choose from. */
import { useTranslation } from 'react-i18next'
import type { Catalogue } from '../../../../electron/contract/activities.ts'
import { ForRoles } from '../../desk/ForRoles.tsx'
import { Page } from '../../desk/Page.tsx'
import { useKeptSearch } from '../../form/useAddress.ts'
import { ListsForm } from './ListsForm.tsx'

export const ListsPage = ({ catalogue }: { catalogue: Catalogue }) => {
  const { t } = useTranslation('catalogue')
  const search = useKeptSearch()
  return (
    <ForRoles roles={['editor']} title={t('lists.title')}>
      <Page title={t('lists.title')} detail={t('lists.detail')} back={`/activities${search}`}>
        <ListsForm catalogue={catalogue} />
      </Page>
    </ForRoles>
  )
}
