/** What counts as being asked to end. */

import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { listenForEndings } from '../../electron/browser/endings.ts'

function host() {
  const exits: number[] = []
  let time = 0
  const fake = Object.assign(new EventEmitter(), { exit: (code: number) => exits.push(code) })
  const ending = listenForEndings(fake as unknown as NodeJS.Process, () => time)
  const pass = (ms: number) => {
    time += ms
  }
  return { fake, ending, exits, pass }
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'])('%s asks to end', name => {
  const { fake, ending, exits } = host()
  expect(ending.aborted).toBe(false)
  fake.emit(name)
  expect(ending.aborted).toBe(true)
  expect(exits).toEqual([])
})

test('one press of Ctrl+C that arrives three times is one; a second press ends at once', () => {
  const { fake, exits, pass } = host()
  fake.emit('SIGINT')
  pass(50)
  fake.emit('SIGINT')
  fake.emit('SIGINT')
  expect(exits).toEqual([])
  pass(2_000)
  fake.emit('SIGINT')
  expect(exits).toEqual([130])
})
