/** What loudness promises: the hour's limit holds whatever a viewer touches, and changes come gently. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { loudestAt, type Sound } from '../../electron/contract/sound.ts'
import { canStep, fadedLimit, loudness, stepped } from '../../renderer/screen/shows/volume.rules.ts'

const sound: Sound = {
  volume: 80,
  quietHours: [
    { from: '12:30', to: '14:30', volume: 20 },
    { from: '22:00', to: '07:00', volume: 0 },
  ],
}
const at = (hours: number, minutes = 0) => loudestAt(sound, hours * 60 + minutes)

test('the loudest is the usual volume outside quiet hours, and theirs within, also over midnight', () => {
  expect([at(12, 29), at(12, 30), at(14, 29), at(14, 30)]).toEqual([80, 20, 20, 80])
  expect([at(21, 59), at(22), at(23, 59), at(0), at(6, 59), at(7)]).toEqual([80, 0, 0, 0, 0, 80])
})

test('the limit goes down in steps and takes eight seconds from the loudest to silence', () => {
  let limit = 100
  let seconds = 0
  for (; limit > 0; seconds += 0.2) limit = fadedLimit(limit, 0, 200)
  expect(seconds).toBeCloseTo(8, 0)
  expect(fadedLimit(100, 0, 200)).toBeGreaterThan(95)
})

test('the limit comes up as gently, and stays where it belongs', () => {
  expect(fadedLimit(0, 80, 1_000)).toBe(12.5)
  expect(fadedLimit(79, 80, 1_000)).toBe(80)
  expect(fadedLimit(80, 80, 60_000)).toBe(80)
})

test('whoever set nothing hears what the hour allows, whoever muted hears nothing', () => {
  expect(loudness({ muted: false, volume: null }, 80)).toBe(80)
  expect(loudness({ muted: true, volume: 50 }, 80)).toBe(0)
})

test('no touch on any key ever gets louder than the limit', () => {
  const step = fc.constantFrom<(1 | -1)[]>(1, -1)
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.integer({ min: 0, max: 100 }), (steps, limit) => {
      let wish = { muted: false, volume: null as number | null }
      for (const direction of steps) {
        wish = stepped(wish, limit, direction)
        expect(loudness(wish, limit)).toBeLessThanOrEqual(limit)
        expect(loudness(wish, limit)).toBeGreaterThanOrEqual(0)
      }
    }),
  )
})

test('a softer wish stays when the hour allows more, and the loudest follows the hour', () => {
  const softer = stepped({ muted: false, volume: null }, 80, -1)
  expect([loudness(softer, 80), loudness(softer, 100), loudness(softer, 20)]).toEqual([70, 70, 20])
  const loudest = stepped({ muted: false, volume: 70 }, 80, 1)
  expect([loudness(loudest, 80), loudness(loudest, 100)]).toEqual([80, 100])
})

test('a step ends muteness, and there is none beyond the ends', () => {
  expect(stepped({ muted: true, volume: 50 }, 80, 1)).toEqual({ muted: false, volume: 10 })
  expect(canStep({ muted: false, volume: null }, 80, 1)).toBe(false)
  expect(canStep({ muted: false, volume: 0 }, 80, -1)).toBe(false)
  expect(canStep({ muted: false, volume: null }, 0, 1)).toBe(false)
})
