/** A question over the page that must be answered: what will happen, and the two ways on. */
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import styles from './Dialog.module.css'

export interface DialogProps {
  title: string
  children: ReactNode
  /** The buttons, the harmless one first. */
  actions: ReactNode
  onClose: () => void
}

export const Dialog = ({ title, children, actions, onClose }: DialogProps) => (
  <ModalOverlay
    className={styles.overlay ?? ''}
    isOpen
    onOpenChange={open => {
      if (!open) onClose()
    }}
  >
    <Modal className={styles.modal ?? ''}>
      <AriaDialog className={styles.dialog ?? ''} role="alertdialog">
        <Heading slot="title" className={styles.title ?? ''}>
          {title}
        </Heading>
        <div className={styles.body}>{children}</div>
        <div className={styles.actions}>{actions}</div>
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
