/** What a kiosk never does: context menus, text selection, drags, drops of files, zoom by wheel. */
import { useEffect } from 'react'

const NEVER = ['contextmenu', 'selectstart', 'dragstart', 'dragover', 'drop'] as const

const cancel = (event: Event) => event.preventDefault()
const cancelZoom = (event: WheelEvent) => {
  if (event.ctrlKey) event.preventDefault()
}

export const useKioskManners = () => {
  useEffect(() => {
    for (const name of NEVER) document.addEventListener(name, cancel)
    document.addEventListener('wheel', cancelZoom, { passive: false })
    return () => {
      for (const name of NEVER) document.removeEventListener(name, cancel)
      document.removeEventListener('wheel', cancelZoom)
    }
  }, [])
}
