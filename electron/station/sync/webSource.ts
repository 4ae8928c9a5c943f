/** A library on a plain web server: GET and Range are all that it has to know. */
import http, { type IncomingMessage } from 'node:http'
import https from 'node:https'
import { MANIFEST_FILE, MOST_MANIFEST_BYTES, publishedPath } from '../manifest/manifest.rules.ts'
import { textOf } from '../storage/problems.ts'
import { type Asked, judged } from './answer.rules.ts'
import type { DatedAnswer } from './difference.rules.ts'
import { SourceFault } from './fault.ts'
import type { Source } from './source.ts'

export interface WebSourceOptions {
  /** Address of the folder that holds the manifest. */
  base: string
  /** Another station shows a certificate of its own; what it hands out is proved by its signature. */
  anyCertificate: boolean
  /** How long it may say nothing, and over how long its pace is measured; milliseconds. */
  patience: number
  now: () => Date
  /** Told what time it is there, at each answer that says it. */
  dated: (answer: DatedAnswer) => void
}

/** Slower than this in bytes a second, a source drips. */
const DRIP = 1_024
const MOST_REDIRECTS = 3
const MOST_CONNECTIONS = 8

export const webSource = ({ base, anyCertificate, patience, now, dated }: WebSourceOptions): Source => {
  const folder = new URL(base.endsWith('/') ? base : `${base}/`)
  const { agent, get } = clientOf(folder, anyCertificate)

  /** However it drips, the head of an answer has its time. */
  const head = async (url: URL, from: number, signal: AbortSignal): Promise<IncomingMessage> => {
    const headers = { 'accept-encoding': 'identity', ...(from > 0 && { range: `bytes=${from}-` }) }
    const request = get(url, { agent, signal, headers })
    const timer = setTimeout(() => request.destroy(silence(patience)), patience)
    const asked = performance.now()
    return new Promise<IncomingMessage>((resolve, reject) => {
      request.once('response', response => {
        const { date, age } = response.headers
        dated({ date, age, at: now().getTime(), took: performance.now() - asked })
        resolve(response)
      })
      request.once('error', reject)
    }).finally(() => clearTimeout(timer))
  }

  const ask = async (
    url: URL,
    from: number,
    signal: AbortSignal,
    redirects = 0,
  ): Promise<IncomingMessage> => {
    const response = await head(url, from, signal).catch(faultOf(signal))
    // An answer that breaks off tells whoever reads it; nobody may be reading any more.
    response.on('error', () => undefined)
    const { statusCode = 0, headers } = response
    if (statusCode < 300 || statusCode >= 400) return response
    response.destroy()
    const next = headers.location ? URL.parse(headers.location, url) : null
    if (next?.origin !== folder.origin || redirects >= MOST_REDIRECTS)
      throw new SourceFault('redirected', `it sends us elsewhere: ${headers.location?.slice(0, 200)}`)
    return ask(next, from, signal, redirects + 1)
  }

  /** @param from what the server is asked for */
  const answered = async (path: string, asked: Asked, from: number, signal: AbortSignal) => {
    const response = await ask(new URL(path, folder), from, signal)
    try {
      const answer = { status: response.statusCode ?? 0, headers: response.headers }
      return { response, ...judged(answer, asked, now()) }
    } catch (error) {
      response.destroy()
      throw error
    }
  }

  /** Who cannot give a part may have the whole. */
  const inPartOrWhole = (path: string, asked: Asked, signal: AbortSignal) =>
    answered(path, asked, asked.from, signal).catch((error: unknown) => {
      if (asked.from === 0 || !(error instanceof SourceFault) || error.code !== 'range') throw error
      return answered(path, asked, 0, signal)
    })

  async function* body(
    path: string,
    asked: Asked,
    signal: AbortSignal,
    passed: (bytes: number) => Promise<void>,
  ): AsyncGenerator<Uint8Array> {
    const { response, skip } = await inPartOrWhole(path, asked, signal)
    let left = skip
    try {
      for await (const piece of atPace(response, patience)) {
        const unwanted = Math.min(left, piece.length)
        left -= unwanted
        if (unwanted > 0) await passed(unwanted)
        if (unwanted < piece.length) yield piece.subarray(unwanted)
      }
    } catch (error) {
      faultOf(signal)(error)
    } finally {
      response.destroy()
    }
  }

  return {
    manifest: async signal => {
      const pieces: Uint8Array[] = []
      let length = 0
      for await (const piece of body(MANIFEST_FILE, { from: 0, size: null }, signal, async () => undefined)) {
        length += piece.length
        if (length > MOST_MANIFEST_BYTES) throw new SourceFault('wrong-size', 'its manifest does not end')
        pieces.push(piece)
      }
      return Buffer.concat(pieces)
    },
    read: (file, from, signal, passed) =>
      body(publishedPath(file), { from, size: file.size }, signal, passed),
    close: () => agent.destroy(),
  }
}

const clientOf = ({ protocol }: URL, anyCertificate: boolean) => {
  const options = { keepAlive: true, maxSockets: MOST_CONNECTIONS }
  return protocol === 'https:'
    ? { agent: new https.Agent({ ...options, rejectUnauthorized: !anyCertificate }), get: https.get }
    : { agent: new http.Agent(options), get: http.get }
}

const faultOf =
  (signal: AbortSignal) =>
  (error: unknown): never => {
    signal.throwIfAborted()
    if (error instanceof SourceFault) throw error
    const code = error instanceof Error && 'code' in error ? error.code : ''
    throw new SourceFault(code === 'ECONNRESET' ? 'cut-off' : 'unreachable', textOf(error))
  }

const silence = (patience: number) => new SourceFault('silent', `it said nothing for ${patience / 1_000} s`)

/** Counts only the time that we wait for the source: what our own share of the line holds back is not its fault. */
async function* atPace(response: IncomingMessage, patience: number): AsyncGenerator<Uint8Array> {
  const least = (DRIP * patience) / 1_000
  const pieces: AsyncIterator<Uint8Array> = response[Symbol.asyncIterator]()
  let bytes = 0
  let left = patience
  const tooSlow = () =>
    bytes === 0 ? silence(patience) : new SourceFault('slow', `${bytes} bytes came in ${patience / 1_000} s`)
  for (;;) {
    const began = performance.now()
    const timer = setTimeout(() => response.destroy(tooSlow()), left)
    const { done, value } = await pieces.next().finally(() => clearTimeout(timer))
    if (done) return
    bytes += value.length
    left -= performance.now() - began
    if (bytes >= least) {
      bytes = 0
      left = patience
    }
    yield value
  }
}
