/** One Diantai a data folder. */

import type { App } from 'electron'

/** False: another one runs already. */
export const isOnlyInstance = (app: Pick<App, 'requestSingleInstanceLock'>) => app.requestSingleInstanceLock()
