import { describe, expect, test } from 'vitest'
import { afterwards, isCovered, stayMs } from '../../../renderer/screen/alert/cover.rules.ts'

const ids = ['water', 'fire']
const at = (path: string, some: { ids?: string[]; isScreen?: boolean; inHand?: string[] } = {}) =>
  isCovered({ ids, path, isScreen: true, inHand: [], ...some })

describe('an alert lies over', () => {
  test.each([
    '/',
    '/order',
    '/shows/kuangshan-de-deng',
    '/wish',
    '/notices',
    '/console',
    '/console/captions/new',
  ])('%s of the kiosk', path => expect(at(path)).toBe(true))

  test('nothing, when there is none', () => {
    expect(at('/', { ids: [] })).toBe(false)
  })

  test('no office PC at its work, but any page that shows the board', () => {
    expect(at('/console/captions', { isScreen: false })).toBe(false)
    expect(at('/trust', { isScreen: false })).toBe(false)
    expect(at('/', { isScreen: false })).toBe(true)
  })

  test('the kiosk’s console until staff put it aside, and again when another one comes', () => {
    expect(at('/console/alerts', { inHand: ids })).toBe(false)
    expect(at('/console/alerts', { inHand: ['water'] })).toBe(true)
    expect(at('/', { inHand: ids })).toBe(true)
  })

  test('no console of somebody who lifts one of those in hand, and has the others still', () => {
    expect(at('/console/alerts', { ids: ['fire'], inHand: ids })).toBe(false)
  })
})

describe('afterwards', () => {
  const minutes = (count: number) => count * 60_000

  test('an order and what was being written are offered again', () => {
    expect([afterwards('order', minutes(1)), afterwards('page', minutes(9))]).toEqual(['order', 'page'])
  })

  test('not to somebody else who comes long after', () => {
    expect(afterwards('order', minutes(11))).toBe('clear')
  })

  test('a page on which nothing is begun is simply there', () => {
    expect(afterwards(null, minutes(60))).toBeNull()
  })
})

test('a long instruction stays longer than a short one, and never for ever', () => {
  expect(stayMs('撤离')).toBeLessThan(stayMs('撤'.repeat(80)))
  expect(stayMs('撤'.repeat(300))).toBe(stayMs('撤'.repeat(3_000)))
})
