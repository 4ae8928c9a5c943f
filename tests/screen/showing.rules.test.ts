import { expect, test } from 'vitest'
import { screenAt } from '../../renderer/client/showing.rules.ts'

test.each([
  ['/', 'board'],
  ['/order', 'order'],
  ['/results', 'results'],
  ['/notices', 'notices'],
  ['/shows', 'shows'],
  ['/shows/9f86d081884c7d659a2feaa0c55ad015', 'show'],
  ['/console', 'console'],
  ['/console/captions/new', 'console'],
  ['/nowhere', 'board'],
])('%s is the screen "%s", and no more of it is told', (path, screen) => {
  expect(screenAt(path)).toBe(screen)
})
