/** Gives the page a keyboard for fingers: it comes when a text field is touched, and the page makes room for it. */
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { enterOfField, kindOfField, nameOfField } from './fields.ts'
import styles from './OnScreenKeyboard.module.css'
import { Panel } from './Panel.tsx'
import { useField } from './useField.ts'
import { useTyping } from './useTyping.ts'
import './tokens.css'

export interface OnScreenKeyboardProps {
  /** Whether this page is touched and has no keyboard of its own. */
  enabled: boolean
  /** Whose habits are learned; with another person what was learned is forgotten. */
  owner?: string | undefined
  children: ReactNode
}

/** Its children fill their container, less the keyboard while that is up. */
export const OnScreenKeyboard = ({ enabled, owner, children }: OnScreenKeyboardProps) => {
  const { i18n } = useTranslation()
  const { field, hide } = useField(enabled)
  const kind = (field && kindOfField(field)) ?? 'words'
  const { keyboard, offer, act } = useTyping({
    field,
    owner,
    kind,
    script: i18n.language === 'en' ? 'en' : 'zh',
    hide,
  })
  return (
    <>
      <div className={styles.page}>{children}</div>
      {field &&
        // Beside the page, because dialogs too have fields.
        createPortal(
          <Panel
            title={nameOfField(field)}
            keyboard={keyboard}
            kind={kind}
            enter={enterOfField(field)}
            offer={offer}
            onAct={act}
            onHide={hide}
          />,
          document.body,
        )}
    </>
  )
}
