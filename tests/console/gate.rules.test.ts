/** What the gate promises: who may come in, what is typed at it, what a secret needs, and what is said before the end. */
import { expect, test } from 'vitest'
import type { Session } from '../../electron/contract/staff.ts'
import { pinProblems } from '../../renderer/console/account/pin.rules.ts'
import { endToSay, isNews, nextLook } from '../../renderer/console/gate/end.rules.ts'
import { gateState, initialOf, pageOf } from '../../renderer/console/gate/gate.rules.ts'
import { pressed, waitSecondsOf } from '../../renderer/console/gate/pin.rules.ts'
import { hintsMet, pairProblem, pinProblem } from '../../renderer/console/gate/secret.rules.ts'
import { mayAny } from '../../renderer/console/gate/session.ts'

const session = (some: Partial<Session> = {}): Session => ({
  firstStart: false,
  account: null,
  screen: false,
  confirmed: false,
  endsIn: null,
  ...some,
})
const account = (mustChangePassword: boolean): NonNullable<Session['account']> => ({
  id: 'zhang',
  name: '张三',
  office: '工会',
  roles: ['editor'],
  hasPin: false,
  mustChangePassword,
})

test('the gate opens to an account whose password is its own', () => {
  expect(gateState(session({ account: account(false) }))).toBe('open')
  expect(gateState(session({ account: account(true) }))).toBe('own-password')
  expect(gateState(session())).toBe('sign-in')
})

test('the first account is made at the screen and nowhere else', () => {
  expect(gateState(session({ firstStart: true, screen: true }))).toBe('first')
  expect(gateState(session({ firstStart: true }))).toBe('elsewhere')
})

test('one of the roles is enough, and a page without roles is for everybody', () => {
  expect(mayAny(['editor'], ['editor', 'approver'])).toBe(true)
  expect(mayAny(['editor'], ['technician'])).toBe(false)
  expect(mayAny([], [])).toBe(true)
})

test('a name is known by its first character, whatever that is made of', () => {
  expect(initialOf('张三')).toBe('张')
  expect(initialOf(' anna')).toBe('A')
  expect(initialOf('𠮷田')).toBe('𠮷')
  expect(initialOf('')).toBe('')
})

test('names come in pages', () => {
  expect(pageOf([1, 2, 3, 4, 5], 1, 2)).toEqual([3, 4])
  expect(pageOf([1, 2, 3, 4, 5], 2, 2)).toEqual([5])
})

test('digits add to a PIN up to twelve, Backspace takes one back, other keys are not ours', () => {
  expect(pressed('48', '2')).toBe('482')
  expect(pressed('482913482913', '5')).toBe('482913482913')
  expect(pressed('48', 'Backspace')).toBe('4')
  expect(pressed('48', 'a')).toBeNull()
})

test('the wait is read from the data of a refusal and is nothing without one', () => {
  expect(waitSecondsOf({ waitSeconds: 3.2 })).toBe(4)
  expect(waitSecondsOf({ waitSeconds: 'long' })).toBe(0)
  expect(waitSecondsOf(undefined)).toBe(0)
})

test('a password is told what it lacks: length, variety, and nothing of its owner', () => {
  const names = ['张三', 'Union', '']
  expect(hintsMet('', names)).toEqual({ length: false, variety: false, names: false })
  expect(hintsMet('banqianhui-650', names)).toEqual({ length: true, variety: true, names: true })
  expect(hintsMet('abcdefgh', names).variety).toBe(false)
  expect(hintsMet('aabbaabb', names).variety).toBe(false)
  expect(hintsMet('my-UNION-2026', names).names).toBe(false)
})

test('a password typed twice is first judged, then compared', () => {
  expect(pairProblem('short', 'other', [])).toBe('weak')
  expect(pairProblem('banqianhui-650', 'banqianhui-651', [])).toBe('differs')
  expect(pairProblem('banqianhui-650', 'banqianhui-650', [])).toBeNull()
})

test('a PIN has six to twelve digits, is no run, and is the same twice', () => {
  expect(pinProblem('12', '12')).toBe('format')
  expect(pinProblem('48291a', '48291a')).toBe('format')
  expect(pinProblem('987654', '987654')).toBe('simple')
  expect(pinProblem('777777', '777777')).toBe('simple')
  expect(pinProblem('482913', '482914')).toBe('differs')
  expect(pinProblem('482913', '482913')).toBeNull()
})

test("one's own PIN asks for the password too, and nothing else where it is removed", () => {
  const good = { next: '482913', again: '482913', password: 'p' }
  expect(pinProblems(good, false)).toEqual({})
  expect(pinProblems({ next: '1', again: '2', password: '' }, false)).toEqual({
    next: 'format',
    password: 'missing',
  })
  expect(pinProblems({ ...good, again: '482914' }, false)).toEqual({ again: 'differs' })
  expect(pinProblems({ next: '', again: '', password: 'p' }, true)).toEqual({})
})

test('the end is said a minute before, and which end it is', () => {
  expect(endToSay({ idle: 61, latest: 9_000 })).toBeNull()
  expect(endToSay({ idle: 59.2, latest: 9_000 })).toEqual({ kind: 'idle', seconds: 60 })
  expect(endToSay({ idle: 800, latest: 30 })).toEqual({ kind: 'latest', seconds: 30 })
  expect(endToSay({ idle: -3, latest: 9_000 })).toEqual({ kind: 'idle', seconds: 0 })
})

test('the station is asked again when the end should be said, and when it should have come', () => {
  expect(nextLook({ idle: 900, latest: 9_000 })).toBe(840.5)
  expect(nextLook({ idle: 40, latest: 9_000 })).toBe(40.5)
  expect(nextLook({ idle: -5, latest: 9_000 })).toBe(0.5)
})

test('a touch is told to the station once a minute, sooner when the end was said', () => {
  expect(isNews(59_000, false)).toBe(false)
  expect(isNews(60_000, false)).toBe(true)
  expect(isNews(2_000, true)).toBe(true)
  expect(isNews(500, true)).toBe(false)
  expect(isNews(Number.POSITIVE_INFINITY, false)).toBe(true)
})
