/** Ends in good order when it is asked to from outside: the station first, so that all is on disk. */

import type { App } from 'electron'

export type QuittableApp = Pick<App, 'on' | 'quit' | 'exit'>

/** `close` may come with a station that is still being started: it is looked up when it is needed. */
export function quitInOrder(app: QuittableApp, host: NodeJS.EventEmitter, close: () => Promise<void>) {
  let closing = false
  app.on('before-quit', event => {
    event.preventDefault()
    if (closing) return
    closing = true
    void close().finally(() => app.exit(0))
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) host.on(signal, () => app.quit())
  // The launcher holds a channel to us; that it closes means that the launcher is gone.
  host.on('disconnect', () => app.quit())
}
