/** A browser as far as the station can tell: keeps cookies, follows the contract. */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../electron/contract/index.ts'

const keepCookies = (jar: Map<string, string>, response: Response) => {
  for (const cookie of response.headers.getSetCookie()) {
    const [pair = ''] = cookie.split(';')
    const at = pair.indexOf('=')
    const value = pair.slice(at + 1)
    if (value === '') jar.delete(pair.slice(0, at))
    else jar.set(pair.slice(0, at), value)
  }
}

/** @param send how a request leaves; over TLS it must know whom to trust. */
export const visitor = (address: string, send: (request: Request) => Promise<Response> = fetch) => {
  const cookies = new Map<string, string>()
  const withCookies = async (request: Request): Promise<Response> => {
    const headers = new Headers(request.headers)
    if (cookies.size > 0) headers.set('cookie', [...cookies].map(pair => pair.join('=')).join('; '))
    const response = await send(new Request(request, { headers, redirect: 'manual' }))
    keepCookies(cookies, response)
    return response
  }
  const ask: ContractRouterClient<Contract> = createORPCClient(
    new RPCLink({ url: `${address}/rpc`, fetch: withCookies }),
  )
  return {
    ask,
    cookies,
    /** Any request, with the cookies of this visitor. */
    open: (path: string, init: RequestInit = {}) => withCookies(new Request(`${address}${path}`, init)),
  }
}

/** The contract's code of the error that a call ends with; fails when it does not end with one. */
export const codeOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call
  } catch (error) {
    if (error instanceof Error && 'code' in error) return String(error.code)
    throw error
  }
  throw new Error('expected the call to be refused, but it was answered')
}
