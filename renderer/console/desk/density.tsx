/** How close together the desk is set: for a mouse, or for fingers. */
import { createContext, type ReactNode, useContext, useLayoutEffect, useSyncExternalStore } from 'react'
import { useSite } from '../../client/site.ts'
import { Button, type ButtonProps } from '../../components/Button.tsx'
import { pixelsPerMillimetre } from '../../components/millimetres.ts'
import { type Density, densityOf } from './density.rules.ts'
import './tokens.css'

const DensityContext = createContext<Density>('touch')

const COARSE = window.matchMedia('(pointer: coarse)')
const onCoarse = (changed: () => void) => {
  COARSE.addEventListener('change', changed)
  return () => COARSE.removeEventListener('change', changed)
}

/** On the kiosk itself fingers are measured in the site's millimetres; a reload may begin right here. */
const useMillimetres = (kiosk: boolean) => {
  const screen = useSite()?.screen
  useLayoutEffect(() => {
    if (!kiosk || !screen) return
    const perMillimetre = pixelsPerMillimetre(screen.diagonalInches, window.innerWidth, window.innerHeight)
    document.documentElement.style.setProperty('--mm', `${perMillimetre}px`)
  }, [kiosk, screen])
}

/** @param kiosk whether this page is the kiosk's screen, which is touched whatever its pointer calls itself. */
export const DensityProvider = ({ kiosk, children }: { kiosk: boolean; children: ReactNode }) => {
  const coarse = useSyncExternalStore(onCoarse, () => COARSE.matches)
  const density = densityOf({ kiosk, coarse })
  useMillimetres(kiosk)
  // On the root element, because dialogs and lists open beside the page, not within it.
  useLayoutEffect(() => {
    document.documentElement.dataset.desk = density
    return () => {
      delete document.documentElement.dataset.desk
    }
  }, [density])
  return <DensityContext value={density}>{children}</DensityContext>
}

/** The house's button in the size of the desk. */
export const Action = (props: Omit<ButtonProps, 'size' | 'isPending'>) => (
  <Button {...props} size={useContext(DensityContext) === 'mouse' ? 'compact' : 'normal'} />
)
