/** The staff console: behind a PIN, one folder a page. */
import { I18nProvider } from 'react-aria-components'
import { Redirect, Route, Switch } from 'wouter'
import { useLanguage } from '../i18n/useLanguage.ts'
import { ActivitiesPage } from './activities/ActivitiesPage.tsx'
import { CaptionsPage } from './captions/CaptionsPage.tsx'
import { Desk } from './desk/Desk.tsx'
import { SayProvider } from './desk/say.tsx'
import { Gate } from './gate/Gate.tsx'
import { HomePage } from './home/HomePage.tsx'
import { NoticesPage } from './notices/NoticesPage.tsx'
import { RoundsPage } from './rounds/RoundsPage.tsx'
import { SettingsPage } from './settings/SettingsPage.tsx'
import { ShowsPage } from './shows/ShowsPage.tsx'

const Pages = () => (
  <Switch>
    <Route path="/" component={HomePage} />
    <Route path="/captions/*?" component={CaptionsPage} />
    <Route path="/notices/*?" component={NoticesPage} />
    <Route path="/rounds/*?" component={RoundsPage} />
    <Route path="/activities/*?" component={ActivitiesPage} />
    <Route path="/shows/*?" component={ShowsPage} />
    <Route path="/settings" component={SettingsPage} />
    <Redirect to="/" replace />
  </Switch>
)

export const Console = () => {
  const { language } = useLanguage()
  return (
    <I18nProvider locale={language}>
      <Gate>
        <SayProvider>
          <Desk>
            <Pages />
          </Desk>
        </SayProvider>
      </Gate>
    </I18nProvider>
  )
}
