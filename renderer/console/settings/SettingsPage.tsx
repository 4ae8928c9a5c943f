/** 设置: everything that is set of this site and this screen, on one page; beside it the page that learns a reader. */
import { useTranslation } from 'react-i18next'
import { Route, Switch } from 'wouter'
import type { Site } from '../../../electron/contract/site.ts'
import { overLan } from '../../client/door.ts'
import { useSite } from '../../client/site.ts'
import { Loader } from '../../components/Loader.tsx'
import { Page } from '../desk/Page.tsx'
import { ClaimPanel } from './ClaimPanel.tsx'
import { LearnPage } from './reader/LearnPage.tsx'
import styles from './Settings.module.css'
import { SettingsForm } from './SettingsForm.tsx'
import { type SiteForm, useSiteForm } from './useSiteForm.ts'

const AllSettings = ({ form, site }: { form: SiteForm; site: Site }) => {
  const { t } = useTranslation('settings')
  return (
    <Page title={t('title')} detail={t('detail')}>
      <div className={styles.page}>
        <SettingsForm form={form} site={site} />
      </div>
      {!overLan() && <ClaimPanel />}
    </Page>
  )
}

/** Both pages change the same form, so that nothing on it is lost on the way between them. */
const Known = ({ site }: { site: Site }) => {
  const form = useSiteForm(site)
  return (
    <Switch>
      <Route path="/settings/reader">
        <LearnPage form={form} site={site} />
      </Route>
      <Route>
        <AllSettings form={form} site={site} />
      </Route>
    </Switch>
  )
}

export const SettingsPage = () => {
  const { t } = useTranslation(['settings', 'console'])
  const site = useSite()
  if (site) return <Known site={site} />
  return (
    <Page title={t('title')} detail={t('detail')}>
      <Loader data={site} pendingText={t('console:form.loading')}>
        {() => null}
      </Loader>
    </Page>
  )
}
