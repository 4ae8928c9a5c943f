/** Lies over whatever page is up while an alert stands: above every dialog, and nothing under it is touched. */
import { type ReactNode, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import styles from './AlertCover.module.css'

export const AlertCover = ({ label, children }: { label: string; children: ReactNode }) => {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    const open = () => {
      if (!element.open) element.showModal()
      // Else the first button would look chosen.
      element.focus()
    }
    open()
    // Escape would close it.
    element.addEventListener('close', open)
    return () => {
      element.removeEventListener('close', open)
      element.close()
    }
  }, [])
  // Beside the page, marked so that an open dialog of the console does not hide it from readers of the screen.
  return createPortal(
    <dialog
      ref={dialog}
      className={`kiosk ${styles.cover}`}
      tabIndex={-1}
      aria-label={label}
      data-react-aria-top-layer
    >
      {children}
    </dialog>,
    document.body,
  )
}
