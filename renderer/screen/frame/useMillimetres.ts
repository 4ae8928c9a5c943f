/** Keeps the page's millimetre and caption size true to the site's screen. */
import { useEffect } from 'react'
import { useSite } from '../../client/site.ts'
import { crawlSize, pixelsPerMillimetre } from '../../components/millimetres.ts'

export const useMillimetres = () => {
  const screen = useSite()?.screen
  useEffect(() => {
    if (!screen) return
    const measure = () => {
      const { innerWidth: width, innerHeight: height } = window
      const { style } = document.documentElement
      style.setProperty('--mm', `${pixelsPerMillimetre(screen.diagonalInches, width, height)}px`)
      style.setProperty('--type-crawl', `${crawlSize(screen, width, height)}px`)
    }
    measure()
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [screen])
}
