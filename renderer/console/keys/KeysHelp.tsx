/** 快捷键: which keys do what, by "?" or by its button; where there are only fingers there is no button. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../components/Dialog.tsx'
import { KeyboardIcon } from '../../components/icons/editing.tsx'
import { Action } from '../desk/density.tsx'
import styles from './KeysHelp.module.css'
import { useShortcuts } from './useShortcuts.ts'

/** By the place where they work; each is keys and the name of what they do. */
const GROUPS = {
  anywhere: [
    ['?', 'help'],
    ['/', 'search'],
    ['N', 'new'],
  ],
  inLists: [
    ['↑ ↓', 'rows'],
    ['Space', 'select'],
    ['Shift+↑ ↓', 'selectRange'],
    ['Ctrl+A', 'selectAll'],
    ['Esc', 'unselect'],
    ['Enter', 'openRow'],
    ['Alt+↑ ↓', 'moveRow'],
  ],
  inForms: [
    ['Ctrl+Enter', 'submit'],
    ['Esc', 'leave'],
  ],
  inApprovals: [
    ['J', 'next'],
    ['K', 'previous'],
    ['Ctrl+Enter', 'approve'],
  ],
} as const

const Keys = ({ keys }: { keys: string }) => (
  <dt className={styles.keys}>
    {keys.split('+').map(part => (
      <kbd key={part}>{part}</kbd>
    ))}
  </dt>
)

const Help = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('lists')
  return (
    <Dialog
      title={t('keys.open')}
      onClose={onClose}
      actions={
        <Action tone="rail" onPress={onClose} autoFocus>
          {t('keys.close')}
        </Action>
      }
    >
      <div className={styles.groups}>
        {Object.entries(GROUPS).map(([group, rows]) => (
          <section key={group}>
            <h3 className={styles.group}>{t(`keys.${group as keyof typeof GROUPS}`)}</h3>
            <dl className={styles.rows}>
              {rows.map(([keys, name]) => (
                <div key={name}>
                  <Keys keys={keys} />
                  <dd>{t(`keys.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}

export const KeysHelp = () => {
  const { t } = useTranslation('lists')
  const [open, setOpen] = useState(false)
  useShortcuts({ '?': () => setOpen(true) })
  return (
    <div className={styles.help}>
      <Action tone="coal" icon={<KeyboardIcon />} onPress={() => setOpen(true)}>
        {t('keys.open')}
      </Action>
      {open && <Help onClose={() => setOpen(false)} />}
    </div>
  )
}
