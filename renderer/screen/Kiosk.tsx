/** The kiosk: which screen is up, and everything of the last person gone when nobody is there. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { useSite } from '../client/site.ts'
import { CoveredContext, useCovered } from '../components/alert/covered.ts'
import { EndedBar } from './alert/EndedBar.tsx'
import { Resume } from './alert/Resume.tsx'
import { useAfterwards } from './alert/useAfterwards.ts'
import { BoardScreen } from './board/BoardScreen.tsx'
import { type Begun, BegunContext } from './frame/begun.ts'
import { IdleWatch } from './frame/idle.tsx'
import { useKioskManners } from './frame/manners.ts'
import { ScreenCrawl } from './frame/ScreenCrawl.tsx'
import { useGoOn } from './frame/useGoOn.ts'
import { useMillimetres } from './frame/useMillimetres.ts'
import { JoinScreen } from './join/JoinScreen.tsx'
import styles from './Kiosk.module.css'
import { NoticesScreen } from './notices/NoticesScreen.tsx'
import { OrderScreen } from './order/OrderScreen.tsx'
import { Interlude } from './programme/Interlude.tsx'
import { StageView } from './programme/StageView.tsx'
import { useProgramme } from './programme/useProgramme.ts'
import { RateScreen } from './rate/RateScreen.tsx'
import { ResultsScreen } from './results/ResultsScreen.tsx'
import { ShowsScreen } from './shows/ShowsScreen.tsx'
import { WishScreen } from './wish/WishScreen.tsx'

const Screens = () => (
  <Switch>
    <Route path="/" component={BoardScreen} />
    <Route path="/order" component={OrderScreen} />
    <Route path="/results" component={ResultsScreen} />
    <Route path="/wish" component={WishScreen} />
    <Route path="/join" component={JoinScreen} />
    <Route path="/rate" component={RateScreen} />
    <Route path="/notices" component={NoticesScreen} />
    <Route path="/shows/:id?" component={ShowsScreen} />
    <Redirect to="/" replace />
  </Switch>
)

/** After sign-off the board is dimmed until somebody touches; the crawl stays as it is. */
const Dusk = () => (
  <>
    <div className={`${styles.dusk} ${styles.duskHead}`} />
    <div className={styles.dusk} />
  </>
)

export interface KioskProps {
  /** The page hears its station. */
  connected: boolean
  /** Told whether the programme is to be seen in the place of the board; keep it stable. */
  onProgramme: (seen: boolean) => void
}

export const Kiosk = ({ connected, onProgramme }: KioskProps) => {
  const { t, i18n } = useTranslation()
  const [path, navigate] = useLocation()
  const [visit, setVisit] = useState(0)
  const language = useSite()?.language
  useMillimetres()
  useKioskManners()

  const home = useCallback(() => {
    navigate('/', { replace: true })
    // A new key throws away whatever the screens of the last person still hold.
    setVisit(count => count + 1)
    if (language) void i18n.changeLanguage(language)
  }, [navigate, i18n, language])

  useEffect(() => {
    document.documentElement.lang = i18n.language
  }, [i18n.language])

  const begun = useRef<Begun | null>(null)
  const { offer, goOn } = useAfterwards(begun, home)
  const covered = useCovered() || offer !== null
  useGoOn()

  const { onAir, here, leave, unseen } = useProgramme(path !== '/' || offer !== null, onProgramme)
  const gone = useCallback(() => {
    home()
    leave()
  }, [home, leave])
  const somebodyHere =
    path !== '/' || (language !== undefined && i18n.language !== language) || (here && onAir.state !== 'off')
  return (
    <IdleWatch active={somebodyHere} gone={gone} home={home}>
      <div className={`kiosk ${styles.kiosk}`}>
        <ScreenCrawl />
        <EndedBar />
        {!onAir.up && (
          <div className={styles.visit} key={visit} inert={offer !== null}>
            {/* Under the offer nothing is read and nothing runs out: whoever swipes there may be somebody else. */}
            <CoveredContext value={covered}>
              <BegunContext value={begun}>
                <Screens />
              </BegunContext>
            </CoveredContext>
          </div>
        )}
        {!onAir.up && path === '/' && <Interlude onAir={onAir} here={here} onGoOn={leave} />}
        <StageView onAir={onAir} unseen={unseen} />
        {onAir.state === 'quiet' && !unseen && <Dusk />}
        {offer && <Resume what={offer} onGoOn={goOn} />}
        {!connected && (
          <p className={styles.unreachable} role="status">
            {t('unreachable')}
          </p>
        )}
      </div>
    </IdleWatch>
  )
}
