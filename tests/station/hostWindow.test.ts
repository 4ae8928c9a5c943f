/** The host's window over the message channel: each question gets its own answer, or none in time. */
import { expect, test } from 'vitest'
import type { FromStation } from '../../electron/contract/host.ts'
import { NoWindowError } from '../../electron/station/health/picture.ts'
import { hostWindow } from '../../electron/station/hostWindow.ts'

const channel = (patienceMs = 10_000) => {
  const sent: FromStation[] = []
  return { sent, window: hostWindow(message => sent.push(message), patienceMs) }
}
const base64 = (text: string) => Buffer.from(text).toString('base64')

test('answers find their questions, in whatever order they come', async () => {
  const { sent, window } = channel()
  const both = Promise.all([window.capture(), window.capture()])
  expect(sent).toEqual([
    { type: 'capture', id: 1 },
    { type: 'capture', id: 2 },
  ])
  window.answered({ type: 'picture', id: 2, picture: base64('second') })
  window.answered({ type: 'picture', id: 1, picture: base64('first') })
  expect((await both).map(String)).toEqual(['first', 'second'])
})

test('no window and no picture are told apart', async () => {
  const { window } = channel()
  const none = window.capture()
  window.answered({ type: 'no-picture', id: 1, reason: 'no-window', detail: 'serving' })
  await expect(none).rejects.toBeInstanceOf(NoWindowError)
  const failed = window.capture()
  window.answered({ type: 'no-picture', id: 2, reason: 'failed', detail: 'the page crashed' })
  await expect(failed).rejects.toThrow('the page crashed')
})

test('a host that knows nothing of pictures is waited for only so long, and its late answer is dropped', async () => {
  const { window } = channel(5)
  await expect(window.capture()).rejects.toThrow('no picture within 5 ms')
  window.answered({ type: 'picture', id: 1, picture: base64('late') })
})
