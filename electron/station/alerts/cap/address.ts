/** Asks an address for a message every so often: bounded in time and size, led nowhere else, and only for what is new. */
import { createHash } from 'node:crypto'
import type { CapAddress } from '../../../contract/alerts.ts'
import { LARGEST_MESSAGE } from './xml.ts'

const PATIENCE_MS = 10_000

export interface AddressParts {
  address: () => CapAddress | null
  monotonic: () => number
  take: (bytes: Uint8Array, from: string) => Promise<unknown>
  /** Null: the last time went well. */
  told: (detail: string | null) => void
}

/** One byte more than a message may have tells that it has too many; no more is taken from the line. */
const bodyOf = async (response: Response): Promise<Uint8Array> => {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    parts.push(part)
    length += part.byteLength
    if (length > LARGEST_MESSAGE) break
  }
  return Buffer.concat(parts).subarray(0, LARGEST_MESSAGE + 1)
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** What the answer before said of itself, so that the server need not send the same again. */
const conditions = (headers: Headers): Record<string, string> => {
  const etag = headers.get('etag')
  const modified = headers.get('last-modified')
  return { ...(etag && { 'if-none-match': etag }), ...(modified && { 'if-modified-since': modified }) }
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}

export const pollAddress = ({ address, monotonic, take, told }: AddressParts) => {
  let url = ''
  let due = Number.NEGATIVE_INFINITY
  let asked: Record<string, string> = {}
  let last = ''

  const ask = async () => {
    const headers = { accept: 'application/cap+xml, application/xml, text/xml', ...asked }
    const response = await fetch(url, {
      headers,
      // Who set the address did not set the one that it leads to.
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (response.status === 304) return
    if (response.status !== 200) throw new Error(`expected the status 200, got ${response.status}`)
    const bytes = await bodyOf(response)
    const hash = hashOf(bytes)
    if (hash !== last) await take(bytes, new URL(url).host)
    last = hash
    asked = conditions(response.headers)
  }

  /** Waits for the answer. */
  return async () => {
    const now = address()
    if (now?.url !== url) {
      url = now?.url ?? ''
      asked = {}
      last = ''
      due = Number.NEGATIVE_INFINITY
      told(null)
    }
    if (!now || monotonic() < due) return
    due = monotonic() + now.seconds * 1_000
    try {
      await ask()
      told(null)
    } catch (error) {
      told(reasonOf(error))
    }
  }
}
