/** Pure rules of keyboard shortcuts: which key was meant, and when letters are letters. */

export interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  /** An input method is composing: the keys are its own. */
  isComposing: boolean
  /** Somebody nearer has answered it already. */
  defaultPrevented: boolean
}

/** `Ctrl+Enter`, `Alt+ArrowUp`, `j`, `?`; null for what is never a shortcut. */
export const shortcutOf = ({ key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented }: Pressed) => {
  if (isComposing || defaultPrevented) return null
  const name = key.length === 1 ? key.toLowerCase() : key
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${altKey ? 'Alt+' : ''}${name}`
}

/** While somebody writes only combined keys and Escape are shortcuts. */
export const worksWhileWriting = (shortcut: string): boolean =>
  shortcut === 'Escape' || shortcut.startsWith('Ctrl+')
