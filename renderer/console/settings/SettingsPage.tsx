/** 设置: everything that is set of this site and this screen, on one page. */
import { useTranslation } from 'react-i18next'
import { overLan } from '../../client/door.ts'
import { useSite } from '../../client/site.ts'
import { Loader } from '../../components/Loader.tsx'
import { Page } from '../desk/Page.tsx'
import { ClaimPanel } from './ClaimPanel.tsx'
import styles from './Settings.module.css'
import { SettingsForm } from './SettingsForm.tsx'

export const SettingsPage = () => {
  const { t } = useTranslation(['settings', 'console'])
  const site = useSite()
  return (
    <Page title={t('title')} detail={t('detail')}>
      <div className={styles.page}>
        <Loader data={site} pendingText={t('console:form.loading')}>
          {known => <SettingsForm site={known} />}
        </Loader>
      </div>
      {!overLan() && <ClaimPanel />}
    </Page>
  )
}
