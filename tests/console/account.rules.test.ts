/** What the accounts page promises: its search, its order, what it misses, and passwords that can be read aloud. */
import { expect, test } from 'vitest'
import type { Account } from '../../electron/contract/accounts.ts'
import { NewPassword } from '../../electron/contract/accounts.ts'
import {
  checkAccount,
  inOrder,
  missingRole,
  newAccount,
} from '../../renderer/console/accounts/account.rules.ts'
import { temporaryPassword } from '../../renderer/console/accounts/temporary.rules.ts'
import { problemsOf } from '../../renderer/console/form/problem.rules.ts'

const account = (name: string, some: Partial<Account> = {}): Account => ({
  id: name,
  revision: 1,
  name,
  office: '工会',
  roles: ['editor'],
  hasPin: false,
  mustChangePassword: false,
  disabledAt: null,
  createdAt: '2026-07-21T08:00:00.000Z',
  lastSignInAt: null,
  demo: false,
  ...some,
})
const names = (accounts: Account[]) => accounts.map(({ name }) => name)

test('those who can sign in come first, by name', () => {
  const all = [account('赵六', { disabledAt: '2026-07-21T08:00:00.000Z' }), account('张三'), account('李四')]
  expect(names(inOrder(all))).toEqual(['李四', '张三', '赵六'])
})

test('a house without a writer or an approver who can sign in is told so', () => {
  const approver = account('李四', { roles: ['approver'] })
  expect(missingRole([account('张三', { roles: ['administrator'] })])).toBe('editor')
  expect(missingRole([account('张三')])).toBe('approver')
  expect(missingRole([account('张三'), { ...approver, disabledAt: '2026-07-21T08:00:00.000Z' }])).toBe(
    'approver',
  )
  expect(missingRole([account('张三'), approver])).toBeNull()
})

test('an account needs a name and a role', () => {
  const problems = problemsOf(checkAccount({ ...newAccount, roles: [] }).error?.issues ?? [])
  expect(problems.name?.kind).toBe('required')
  expect(problems.roles?.kind).toBe('chooseOne')
})

/** Numbers that look like chance and are the same in every run. */
const counting = () => {
  let turn = 0
  return (limit: number) => (turn++ * 7919) % limit
}

test('a temporary password is three groups of letters and a digit, without look-alikes', () => {
  const below = counting()
  for (let round = 0; round < 200; round++) {
    const password = temporaryPassword(below)
    expect(password).toMatch(/^[a-y3478]{4}-[a-y3478]{4}-[a-y3478]{4}$/)
    expect(password).not.toMatch(/[0o1li2z5s6b9qg]/)
    expect(password.match(/\d/g)).toHaveLength(3)
    expect(NewPassword.safeParse(password).success).toBe(true)
  }
})

test('every digit and place comes up', () => {
  const below = counting()
  const made = Array.from({ length: 400 }, () => temporaryPassword(below))
  for (const digit of '3478') expect(made.some(password => password.includes(digit))).toBe(true)
  for (let place = 0; place < 4; place++)
    expect(made.some(password => /\d/.test(password.charAt(place)))).toBe(true)
})
