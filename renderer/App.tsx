/** Chooses between the kiosk's screens and the staff console by the address. */
import { lazy, Suspense, useState } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { overLan } from './client/door.ts'
import { useLive } from './client/live.ts'
import { useSelfTest } from './client/selfTest.ts'
import { useShowing } from './client/showing.ts'
import { useSiteLanguage } from './client/site.ts'
import { CoveredContext } from './components/alert/covered.ts'
import { AlertScreen } from './screen/alert/AlertScreen.tsx'
import { useCover } from './screen/alert/useCover.ts'
import { Kiosk } from './screen/Kiosk.tsx'

// Workers never wait for what only staff use.
const Console = lazy(() => import('./console/Console.tsx').then(module => ({ default: module.Console })))

const TrustPage = lazy(() =>
  import('./console/lan/TrustPage.tsx').then(module => ({ default: module.TrustPage })),
)

export const App = () => {
  const connected = useLive()
  useSiteLanguage()
  const { live, covered, toStaff } = useCover()
  const [programme, setProgramme] = useState(false)
  useShowing(covered, programme)
  useSelfTest()
  return (
    <CoveredContext value={covered}>
      <Switch>
        <Route path="/console" nest>
          <Suspense>
            <Console />
          </Suspense>
        </Route>
        <Route path="/trust">
          <Suspense>
            <TrustPage />
          </Suspense>
        </Route>
        {/* An office PC is no screen. */}
        <Route>
          {overLan() ? (
            <Redirect to="/console" replace />
          ) : (
            <Kiosk connected={connected} onProgramme={setProgramme} />
          )}
        </Route>
      </Switch>
      {live && covered && <AlertScreen alerts={live.alerts} settings={live.screen} onStaff={toStaff} />}
    </CoveredContext>
  )
}
