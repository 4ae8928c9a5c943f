/** The staff console: behind the gate, one folder a page. */
import { useQuery } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch } from 'wouter'
import { station } from '../client/station.ts'
import { consoleTexts } from '../i18n/console.texts.ts'
import { useLanguage } from '../i18n/useLanguage.ts'
import { useTexts } from '../i18n/useTexts.ts'
import { OnScreenKeyboard } from '../keyboard/OnScreenKeyboard.tsx'
import { AccountPage } from './account/AccountPage.tsx'
import { AccountsPage } from './accounts/AccountsPage.tsx'
import { ActivitiesPage } from './activities/ActivitiesPage.tsx'
import { AheadPage } from './ahead/AheadPage.tsx'
import { AlertsPage } from './alerts/AlertsPage.tsx'
import { ApprovalsPage } from './approvals/ApprovalsPage.tsx'
import { AuditPage } from './audit/AuditPage.tsx'
import { BackupPage } from './backup/BackupPage.tsx'
import { FirstRestore } from './backup/first/FirstRestore.tsx'
import { CaptionsPage } from './captions/CaptionsPage.tsx'
import { CardPage } from './card/CardPage.tsx'
import { Desk } from './desk/Desk.tsx'
import { ForRoles } from './desk/ForRoles.tsx'
import { type DeskPageName, PAGES } from './desk/pages.tsx'
import { SayProvider } from './desk/say.tsx'
import { ConfirmProvider } from './gate/confirm.tsx'
import { Gate } from './gate/Gate.tsx'
import { HealthPage } from './health/HealthPage.tsx'
import { HomePage } from './home/HomePage.tsx'
import { LanPage } from './lan/LanPage.tsx'
import { NoticesPage } from './notices/NoticesPage.tsx'
import { ProgrammePage } from './programme/ProgrammePage.tsx'
import { ProofPage } from './proof/ProofPage.tsx'
import { RoundsPage } from './rounds/RoundsPage.tsx'
import { SettingsPage } from './settings/SettingsPage.tsx'
import { ShowsPage } from './shows/ShowsPage.tsx'
import { SyncPage } from './sync/SyncPage.tsx'
import { WishesPage } from './wishes/WishesPage.tsx'

const VIEWS: Record<DeskPageName, ComponentType> = {
  home: HomePage,
  approvals: ApprovalsPage,
  alerts: AlertsPage,
  captions: CaptionsPage,
  notices: NoticesPage,
  ahead: AheadPage,
  proof: ProofPage,
  rounds: RoundsPage,
  activities: ActivitiesPage,
  wishes: WishesPage,
  shows: ShowsPage,
  programme: ProgrammePage,
  sync: SyncPage,
  health: HealthPage,
  card: CardPage,
  settings: SettingsPage,
  lan: LanPage,
  backup: BackupPage,
  accounts: AccountsPage,
  audit: AuditPage,
}

const Pages = () => {
  const { t } = useTranslation('console')
  return (
    <Switch>
      {PAGES.map(({ name, path, roles }) => {
        const View = VIEWS[name]
        return (
          <Route path={path === '/' ? path : `${path}/*?`} key={name}>
            <ForRoles roles={roles} title={t(`nav.${name}`)}>
              <View />
            </ForRoles>
          </Route>
        )
      })}
      <Route path="/account" component={AccountPage} />
      <Redirect to="/" replace />
    </Switch>
  )
}

/** Around the gate too, where names and passwords are typed. */
const Keyboard = ({ children }: { children: ReactNode }) => {
  const { data } = useQuery(station.staff.session.queryOptions())
  return (
    <OnScreenKeyboard enabled={data?.screen ?? false} owner={data?.account?.id}>
      {children}
    </OnScreenKeyboard>
  )
}

export const Console = () => {
  useTexts(consoleTexts)
  const { language } = useLanguage()
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <I18nProvider locale={language}>
      <Keyboard>
        <Gate restore={<FirstRestore />}>
          <ConfirmProvider>
            <SayProvider>
              <Desk>
                <Pages />
              </Desk>
            </SayProvider>
          </ConfirmProvider>
        </Gate>
      </Keyboard>
    </I18nProvider>
  )
}
