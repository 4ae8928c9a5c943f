/** The pipe to a browser: pictures come through it whatever the browser says meanwhile, and its end is an answer. */

import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { picturesThrough } from '../../electron/browser/debuggingPipe.ts'

type Call = { id: number; method: string; params: object; sessionId?: string }
type Answer = { result: unknown } | { error: { message: string } } | null

const PAGE = {
  targetInfos: [
    { targetId: 'worker', type: 'service_worker' },
    { targetId: 'page-1', type: 'page' },
  ],
}
const ANSWERS: Record<string, Answer> = {
  'Target.getTargets': { result: PAGE },
  'Target.attachToTarget': { result: { sessionId: 'session-1' } },
  'Page.captureScreenshot': { result: { data: 'cGljdHVyZQ==' } },
  'Target.detachFromTarget': { result: {} },
}

/** A browser that answers as told (null: never) and writes its messages in pieces of so many characters. */
function fakeBrowser(answers: Record<string, Answer> = {}, piece = 1_000, patienceMs = 5_000) {
  const toBrowser = new PassThrough()
  const fromBrowser = new PassThrough()
  const calls: Call[] = []
  const say = (text: string) => {
    for (let at = 0; at < text.length; at += piece) fromBrowser.write(text.slice(at, at + piece))
  }
  let rest = ''
  toBrowser.on('data', chunk => {
    const messages = `${rest}${chunk}`.split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) {
      const call: Call = JSON.parse(message)
      calls.push(call)
      const answer = { ...ANSWERS, ...answers }[call.method]
      if (answer) say(`${JSON.stringify({ id: call.id, ...answer })}\0`)
    }
  })
  const take = picturesThrough({ toBrowser, fromBrowser }, patienceMs)
  return { take, calls, say, fromBrowser, toBrowser }
}

test('the page is attached, pictured and let go', async () => {
  const { take, calls } = fakeBrowser()
  expect(await take()).toBe('cGljdHVyZQ==')
  expect(calls.map(({ method, sessionId }) => [method, sessionId])).toEqual([
    ['Target.getTargets', undefined],
    ['Target.attachToTarget', undefined],
    ['Page.captureScreenshot', 'session-1'],
    ['Target.detachFromTarget', undefined],
  ])
  expect(calls[1]?.params).toEqual({ targetId: 'page-1', flatten: true })
})

test('messages that come in pieces, events and rubbish between them do no harm', async () => {
  const { take, say } = fakeBrowser({}, 3)
  say('{"method":"Target.targetCreated","params":{}}\0not a message\0\0{"id":99,"result":{}}\0')
  expect(await take()).toBe('cGljdHVyZQ==')
  expect(await take()).toBe('cGljdHVyZQ==')
})

test('a page that cannot be pictured is let go all the same', async () => {
  const { take, calls } = fakeBrowser({
    'Page.captureScreenshot': { error: { message: 'Unable to capture' } },
  })
  await expect(take()).rejects.toThrow('The browser says: Unable to capture')
  expect(calls.at(-1)?.method).toBe('Target.detachFromTarget')
})

test('a browser without a page, and one that does not answer, are sentences', async () => {
  const empty = fakeBrowser({ 'Target.getTargets': { result: { targetInfos: [] } } })
  await expect(empty.take()).rejects.toThrow('no page open')
  const hung = fakeBrowser({ 'Target.getTargets': null }, 1_000, 5)
  await expect(hung.take()).rejects.toThrow('did not answer Target.getTargets')
})

test('a browser that ends while it is asked, or before, is a sentence and never an exception elsewhere', async () => {
  const { take, fromBrowser, toBrowser } = fakeBrowser({ 'Page.captureScreenshot': null })
  const asked = take()
  await new Promise(resolve => setImmediate(resolve))
  fromBrowser.destroy(new Error('EPIPE'))
  toBrowser.destroy(new Error('EPIPE'))
  await expect(asked).rejects.toThrow('closed its pipe')
  await expect(take()).rejects.toThrow('closed its pipe')
})
