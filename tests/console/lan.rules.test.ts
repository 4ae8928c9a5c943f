import { expect, test } from 'vitest'
import type { Lan } from '../../electron/contract/lan.ts'
import {
  checkLan,
  cutsOff,
  inFours,
  interfaceChoices,
  nameProblem,
  toType,
  valuesOf,
} from '../../renderer/console/lan/lan.rules.ts'
import { systemOf } from '../../renderer/console/lan/trust.rules.ts'

const lan = (some: Partial<Lan> = {}): Lan => ({
  on: true,
  interface: 'eth0',
  port: 8443,
  names: ['diantai.kuang.local', 'kiosk'],
  revision: 3,
  state: { kind: 'off' },
  interfaces: [],
  authority: null,
  ...some,
})

const WORDS = { loopback: 'this machine', absent: 'absent' }

test('names are read however they are parted, each once and in lower case', () => {
  const values = { ...valuesOf(lan()), names: ' Kiosk.LAN,kiosk.lan；\n\ndiantai、 ' }
  expect(checkLan(values).data?.names).toEqual(['kiosk.lan', 'diantai'])
})

test('what was set comes back as it was', () => {
  expect(checkLan(valuesOf(lan())).data).toEqual({
    on: true,
    interface: 'eth0',
    port: 8443,
    names: ['diantai.kuang.local', 'kiosk'],
  })
})

test('a name that cannot be one is named, and so are too many', () => {
  expect(nameProblem('kiosk\nhttps://kiosk/console')).toEqual({
    kind: 'badName',
    name: 'https://kiosk/console',
  })
  expect(nameProblem('10.1.2.3')).toEqual({ kind: 'badName', name: '10.1.2.3' })
  expect(nameProblem(Array.from({ length: 11 }, (_, index) => `kiosk-${index}`).join(' '))).toEqual({
    kind: 'tooManyNames',
  })
  expect(nameProblem('')).toBeNull()
})

test('nothing is opened without an interface', () => {
  const closed = { ...valuesOf(lan()), interface: '' }
  expect(checkLan(closed).error?.issues[0]?.path).toEqual(['interface'])
  expect(checkLan({ ...closed, on: false }).success).toBe(true)
})

test('a fingerprint is read four characters at a time', () => {
  expect(inFours('A1B2C3D4E5')).toEqual(['A1B2', 'C3D4', 'E5'])
})

test('the office’s interfaces come before this machine’s own, and one that is gone stays to be seen', () => {
  const interfaces = [
    { name: 'lo', addresses: ['127.0.0.1', '::1'], loopback: true },
    { name: 'eth0', addresses: ['fd00::5', '10.1.2.3'], loopback: false },
    { name: 'wlan0', addresses: [], loopback: false },
  ]
  expect(interfaceChoices(interfaces, 'eth7', WORDS).map(({ label }) => label)).toEqual([
    'eth0 · 10.1.2.3',
    'wlan0 · absent',
    'lo · this machine',
    'eth7 · absent',
  ])
  expect(interfaceChoices(interfaces, 'eth0', WORDS)).toHaveLength(3)
  expect(interfaceChoices([], '', WORDS)).toEqual([])
})

test('an IPv6 address is shown only where there is nothing else to type', () => {
  const six = 'https://[fd00::5]:8443/console'
  expect(toType(['https://10.1.2.3:8443/console', six])).toEqual(['https://10.1.2.3:8443/console'])
  expect(toType([six])).toEqual([six])
})

test('whoever sits at an office PC is warned before the door that they came through moves or shuts', () => {
  const now = valuesOf(lan())
  expect(cutsOff(now, { ...now, names: '' })).toBe(false)
  expect(cutsOff(now, { ...now, port: 9443 })).toBe(true)
  expect(cutsOff(now, { ...now, on: false })).toBe(true)
})

test.each([
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36', 'windows'],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/150.0 Safari/537.36', 'linux'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:150.0) Gecko/20100101 Firefox/150.0', 'firefox'],
])('the guide opens at the system of %s', (userAgent, system) => {
  expect(systemOf(userAgent)).toBe(system)
})
