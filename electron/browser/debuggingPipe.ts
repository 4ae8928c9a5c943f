/**
 * Asks a browser for a picture of its page over a pipe that only we hold: `--remote-debugging-pipe`, messages of the
 * DevTools protocol on file descriptors 3 and 4, each ended by a zero byte. Unlike a port nobody else can reach it,
 * and it ends with us. https://chromedevtools.github.io/devtools-protocol/
 */

import type { Readable, Writable } from 'node:stream'
import * as z from 'zod'

export type Pipe = { toBrowser: Writable; fromBrowser: Readable }

/** Less than the station waits, in milliseconds. */
const PATIENCE_MS = 8_000
const JPEG_QUALITY = 85
/** A full screen in base64 is far smaller; a browser that sends more without an end is not listened to. */
const LONGEST_MESSAGE = 64 * 1024 * 1024

const Message = z.object({
  /** Events carry none. */
  id: z.int().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
})
const Targets = z.object({ targetInfos: z.array(z.object({ targetId: z.string(), type: z.string() })) })
const Attached = z.object({ sessionId: z.string() })
const Shot = z.object({ data: z.string() })

type Waiting = { resolve: (result: unknown) => void; reject: (error: Error) => void }

/** Answers with a way to take a picture. Listens from the start, so that the pipe never fills. */
export function picturesThrough(pipe: Pipe, patienceMs = PATIENCE_MS) {
  const { call } = connect(pipe, patienceMs)
  return async (): Promise<string> => {
    const { targetInfos } = Targets.parse(await call('Target.getTargets', {}))
    const page = targetInfos.find(({ type }) => type === 'page')
    if (page === undefined) throw new Error('The browser has no page open.')
    const attach = { targetId: page.targetId, flatten: true }
    const { sessionId } = Attached.parse(await call('Target.attachToTarget', attach))
    try {
      const format = { format: 'jpeg', quality: JPEG_QUALITY }
      return Shot.parse(await call('Page.captureScreenshot', format, sessionId)).data
    } finally {
      // Nothing of ours stays with the page between pictures.
      await call('Target.detachFromTarget', { sessionId }).catch(() => {})
    }
  }
}

function connect({ toBrowser, fromBrowser }: Pipe, patienceMs: number) {
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let gone: Error | null = null

  const end = () => {
    gone ??= new Error('The browser has closed its pipe.')
    for (const { reject } of waiting.values()) reject(gone)
  }
  const hear = (text: string) => {
    const { id = 0, error, result } = messageOf(text)
    if (error) waiting.get(id)?.reject(new Error(`The browser says: ${error.message}`))
    else waiting.get(id)?.resolve(result)
  }
  listen(fromBrowser, hear, end)
  for (const name of ['error', 'close'] as const) toBrowser.on(name, end)

  const call = async (method: string, params: object, sessionId?: string): Promise<unknown> => {
    if (gone !== null) throw gone
    const id = ++lastId
    const { promise, resolve, reject } = Promise.withResolvers<unknown>()
    const timer = setTimeout(() => reject(new Error(`The browser did not answer ${method}.`)), patienceMs)
    waiting.set(id, { resolve, reject })
    toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    return promise.finally(() => {
      clearTimeout(timer)
      waiting.delete(id)
    })
  }
  return { call }
}

/** What is no message of the protocol answers nothing. */
function messageOf(text: string): z.infer<typeof Message> {
  try {
    return Message.parse(JSON.parse(text))
  } catch {
    return {}
  }
}

/** Cuts what comes into messages. */
function listen(stream: Readable, hear: (message: string) => void, end: () => void) {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk: string) => {
    const messages = `${rest}${chunk}`.split('\0')
    rest = messages.pop() ?? ''
    if (rest.length > LONGEST_MESSAGE) stream.destroy()
    for (const message of messages) hear(message)
  })
  for (const name of ['error', 'close', 'end'] as const) stream.on(name, end)
}
