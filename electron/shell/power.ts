/** The screen neither dims nor sleeps. */

import type { powerSaveBlocker } from 'electron'

export function stayAwake(blocker: Pick<typeof powerSaveBlocker, 'start'>) {
  blocker.start('prevent-display-sleep')
}
