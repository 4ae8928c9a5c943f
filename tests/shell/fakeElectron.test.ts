/** The stand-ins themselves: they behave as Electron does where the shell's tests rely on it. */

import { expect, test } from 'vitest'
import {
  FakeApp,
  FakeSession,
  FakeUtilityProcess,
  FakeWebContents,
  isPrevented,
} from '../support/fakeElectron.ts'

test('an event that nobody prevents goes on, one that somebody prevents does not', () => {
  const contents = new FakeWebContents()
  expect(isPrevented(contents, 'will-navigate')).toBe(false)
  contents.on('will-navigate', event => event.preventDefault())
  expect(isPrevented(contents, 'will-navigate')).toBe(true)
})

test('quitting exits unless somebody objects', () => {
  const app = new FakeApp()
  app.quit()
  app.once('before-quit', event => event.preventDefault())
  app.quit()
  expect(app.called('exit')).toEqual([[0]])
})

test('a session without handlers lets everything pass, as Electron does', () => {
  const session = new FakeSession()
  expect(session.webRequest.lets('https://example.com/')).toBe(true)
  expect(session.webRequest.headersTo('https://example.com/', { a: 'b' })).toEqual({ a: 'b' })
  expect(session.check(null, 'media', 'https://example.com', {} as never)).toBe(true)
})

test('a renderer that is crashed on purpose is gone', () => {
  const contents = new FakeWebContents()
  let gone = false
  contents.on('render-process-gone', () => {
    gone = true
  })
  contents.forcefullyCrashRenderer()
  expect(gone).toBe(true)
})

test('a utility process that is killed exits', () => {
  const child = new FakeUtilityProcess()
  let code: number | null = null
  child.on('exit', got => {
    code = got
  })
  child.kill()
  expect(code).toBe(9)
})
