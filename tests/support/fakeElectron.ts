/** Stand-ins for the few Electron objects that the shell touches: they record what they are told and let a test play events. */

import { EventEmitter } from 'node:events'
import type { App, BrowserWindowConstructorOptions, Session, WebContents } from 'electron'

type RequestListener = NonNullable<Parameters<Session['webRequest']['onBeforeRequest']>[0]>
type HeadersListener = NonNullable<Parameters<Session['webRequest']['onBeforeSendHeaders']>[0]>
type RequestDetails = Parameters<RequestListener>[0]
type HeadersDetails = Parameters<HeadersListener>[0]

/** A fake in the place of the Electron object that it stands for. */
export const standIn = <Real>(fake: object) => fake as Real

/** An Electron event: remembers whether it was prevented. */
function fakeEvent<Details extends object>(details: Details) {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true
    },
  }
  return event
}

/** Plays an event as Electron would and tells whether somebody prevented it. */
export function isPrevented(target: EventEmitter, name: string, details: object = {}, ...rest: unknown[]) {
  const event = fakeEvent(details)
  target.emit(name, event, ...rest)
  return event.defaultPrevented
}

/** Records calls by name and lets everything else of the type be absent. */
class Recording extends EventEmitter {
  readonly calls: Array<[name: string, ...args: unknown[]]> = []
  protected record(name: string, ...args: unknown[]) {
    this.calls.push([name, ...args])
  }
  called(name: string) {
    return this.calls.filter(([called]) => called === name).map(([, ...args]) => args)
  }
}

export class FakeApp extends Recording {
  lockIsFree = true
  enableSandbox() {
    this.record('enableSandbox')
  }
  setPath(...args: Parameters<App['setPath']>) {
    this.record('setPath', ...args)
  }
  requestSingleInstanceLock() {
    return this.lockIsFree
  }
  /** Like Electron's: asks everybody, and goes on only when nobody objects. */
  quit() {
    if (!isPrevented(this, 'before-quit')) this.exit(0)
  }
  exit(code = 0) {
    this.record('exit', code)
  }
}

class FakeWebRequest {
  private requestListener: RequestListener | null = null
  private headersListener: HeadersListener | null = null
  onBeforeRequest(...args: unknown[]) {
    this.requestListener = args.at(-1) as RequestListener
  }
  onBeforeSendHeaders(...args: unknown[]) {
    this.headersListener = args.at(-1) as HeadersListener
  }
  /** Whether a request to that address would leave the window. */
  lets(url: string): boolean {
    let cancelled = false
    this.requestListener?.({ url } as RequestDetails, answer => {
      cancelled = answer.cancel === true
    })
    return !cancelled
  }
  /** The headers with which a request to that address would leave. */
  headersTo(url: string, requestHeaders: Record<string, string> = {}) {
    let sent: Record<string, string | string[]> = requestHeaders
    this.headersListener?.({ url, requestHeaders } as HeadersDetails, answer => {
      sent = answer.requestHeaders ?? requestHeaders
    })
    return sent
  }
}

type PermissionHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
type DeviceHandler = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>
type DisplayHandler = NonNullable<Parameters<Session['setDisplayMediaRequestHandler']>[0]>

/** Answers as Electron does until handlers are set: yes to everything. */
export class FakeSession extends EventEmitter {
  readonly webRequest = new FakeWebRequest()
  request: PermissionHandler = (_contents, _permission, answer) => answer(true)
  check: CheckHandler = () => true
  device: DeviceHandler = () => true
  display: DisplayHandler = (_request, answer) => answer({})
  setPermissionRequestHandler(handler: PermissionHandler | null) {
    if (handler !== null) this.request = handler
  }
  setPermissionCheckHandler(handler: CheckHandler | null) {
    if (handler !== null) this.check = handler
  }
  setDevicePermissionHandler(handler: DeviceHandler | null) {
    if (handler !== null) this.device = handler
  }
  setDisplayMediaRequestHandler(handler: DisplayHandler | null) {
    if (handler !== null) this.display = handler
  }
}

export class FakeWebContents extends Recording {
  url = 'about:blank'
  windowOpenHandler: Parameters<WebContents['setWindowOpenHandler']>[0] = () => ({ action: 'allow' })
  getURL() {
    return this.url
  }
  setWindowOpenHandler(handler: Parameters<WebContents['setWindowOpenHandler']>[0]) {
    this.windowOpenHandler = handler
  }
  async setVisualZoomLevelLimits(minimum: number, maximum: number) {
    this.record('setVisualZoomLevelLimits', minimum, maximum)
  }
  setZoomFactor(factor: number) {
    this.record('setZoomFactor', factor)
  }
  reload() {
    this.record('reload')
  }
  /** Like Electron's: the image of a window that is not drawn is empty. */
  isDrawn = true
  async capturePage() {
    return {
      isEmpty: () => !this.isDrawn,
      toJPEG: (quality: number) => Buffer.from(`jpeg ${quality}`),
    }
  }
  /** Like Electron's: the renderer is gone afterwards. */
  forcefullyCrashRenderer() {
    this.emit('render-process-gone', fakeEvent({}), { reason: 'killed', exitCode: 1 })
  }
}

export class FakeWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions
  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    this.options = options
  }
}

/** A utility process that answers as it is told to. */
export class FakeUtilityProcess extends Recording {
  postMessage(message: unknown) {
    this.record('postMessage', message)
    this.emit('posted', message)
  }
  kill() {
    this.record('kill')
    this.emit('exit', 9)
    return true
  }
}
