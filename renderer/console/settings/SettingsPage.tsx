/** 设置: the site, and whether this browser is the screen. */
import { useTranslation } from 'react-i18next'
import { useSite } from '../../client/site.ts'
import { Loader } from '../../components/Loader.tsx'
import { Page } from '../desk/Page.tsx'
import { ClaimPanel } from './ClaimPanel.tsx'
import { SiteForm } from './SiteForm.tsx'

export const SettingsPage = () => {
  const { t } = useTranslation('console')
  const site = useSite()
  return (
    <Page title={t('settings.title')} detail={t('settings.detail')}>
      <Loader data={site} pendingText={t('form.loading')}>
        {known => <SiteForm site={known} />}
      </Loader>
      <ClaimPanel />
    </Page>
  )
}
