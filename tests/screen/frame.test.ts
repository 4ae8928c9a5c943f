import { expect, test } from 'vitest'
import { crawlSize, pixelsPerMillimetre, sizesOn } from '../../renderer/components/millimetres.ts'
import { daysSince, shiftAt } from '../../renderer/screen/frame/clock.ts'
import { countdownAt } from '../../renderer/screen/frame/idle.rules.ts'

const shifts = [
  { name: '早班', start: '08:00', end: '16:00' },
  { name: '中班', start: '16:00', end: '00:00' },
  { name: '夜班', start: '00:00', end: '08:00' },
]

test.each([
  ['08:00', '早班'],
  ['15:59', '早班'],
  ['23:59', '中班'],
  ['00:00', '夜班'],
])('at %s the shift is %s', (time, name) => {
  expect(shiftAt(shifts, new Date(`2026-07-21T${time}:00`))?.name).toBe(name)
})

test('days without an accident count midnights, not hours', () => {
  expect(daysSince('2026-07-20', new Date('2026-07-21T00:05:00'))).toBe(1)
  expect(daysSince('2026-07-20', new Date('2026-07-20T23:55:00'))).toBe(0)
})

const usual = { seconds: 30, countdownSeconds: 10 }

test('the countdown begins after half a minute and is over ten seconds later', () => {
  expect(countdownAt(29_999, usual)).toBeNull()
  expect(countdownAt(30_000, usual)).toBe(10)
  expect(countdownAt(39_500, usual)).toBe(1)
  expect(countdownAt(40_000, usual)).toBe(0)
})

test('a site with slower people sets both', () => {
  const slow = { seconds: 90, countdownSeconds: 20 }
  expect(countdownAt(89_999, slow)).toBeNull()
  expect(countdownAt(90_000, slow)).toBe(20)
  expect(countdownAt(110_000, slow)).toBe(0)
})

const screen = { diagonalInches: 43, viewingDistanceMetres: 5 }

test('a 43 inch full-HD screen has about two pixels a millimetre', () => {
  expect(pixelsPerMillimetre(43, 1080, 1920)).toBeCloseTo(2.02, 2)
})

test('a caption is 36 mm high for eyes at five metres', () => {
  const faceMillimetres = (crawlSize(screen, 1080, 1920) * 0.92) / pixelsPerMillimetre(43, 1080, 1920)
  expect(faceMillimetres).toBeCloseTo(36, 0)
})

test('a crawl for far eyes on a small screen leaves room for what is touched', () => {
  const far = { diagonalInches: 15, viewingDistanceMetres: 10 }
  expect(crawlSize(far, 1024, 768)).toBeLessThanOrEqual(768 * 0.11)
})

test('a technician is told what the sizes come to, and how far a caption is read that had to be smaller', () => {
  const large = sizesOn(screen, 1080, 1920)
  expect(large).toMatchObject({ fits: true, readableMetres: expect.closeTo(5, 1) })
  expect(large.touchPixels).toBeCloseTo(40, 0)
  expect(large.widthMillimetres).toBeCloseTo(535, 0)
  const small = sizesOn({ diagonalInches: 15, viewingDistanceMetres: 10 }, 1024, 768)
  expect(small.fits).toBe(false)
  expect(small.readableMetres).toBeLessThan(4)
})
