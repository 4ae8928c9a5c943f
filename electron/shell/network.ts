/** Only the station's origin loads, and only requests to it carry the secret that makes this window the screen. */

import type { Session } from 'electron'
import { SCREEN_HEADER } from '../contract/host.ts'
import { originOf } from './origin.ts'

export type NetworkSession = {
  webRequest: Pick<Session['webRequest'], 'onBeforeRequest' | 'onBeforeSendHeaders'>
  on: Session['on']
}

/** `station`: the origin, `http://127.0.0.1:N`. */
export function allowOnlyStation(session: NetworkSession, station: string, secret: string) {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: originOf(url) !== station }))
  session.webRequest.onBeforeSendHeaders(({ url, requestHeaders }, answer) => {
    const own = originOf(url) === station ? { [SCREEN_HEADER]: secret } : {}
    answer({ requestHeaders: { ...withoutScreenHeader(requestHeaders), ...own } })
  })
  session.on('will-download', event => event.preventDefault())
}

/** Header names differ in case only by who wrote them. */
const withoutScreenHeader = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.toLowerCase() !== SCREEN_HEADER))
