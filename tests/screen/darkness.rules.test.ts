/** A picture that stays black, and one that is dark for a scene. */
import { expect, test } from 'vitest'
import { darknessAfter, isBlack, isTooDark, LIGHT } from '../../renderer/screen/shows/darkness.rules.ts'

const picture = (...brightness: number[]) => brightness.flatMap(value => [value, value, value, 255])

test('black is black with the noise of its coding, and one light in it is enough to be a picture', () => {
  expect(isBlack(picture(0, 7, 16, 24))).toBe(true)
  expect(isBlack(picture(0, 0, 25, 0))).toBe(false)
  expect(isBlack([0, 0, 90, 255])).toBe(false)
})

/** Looked at once a second. */
const after = (seconds: number, black: (second: number) => boolean, speed = 1) => {
  let darkness = LIGHT
  for (let second = 1; second <= seconds; second++)
    darkness = darknessAfter(darkness, second * speed, black(second))
  return darkness
}

test('twenty seconds of black are too many', () => {
  expect(isTooDark(after(19, () => true))).toBe(false)
  expect(isTooDark(after(20, () => true))).toBe(true)
})

test('a stage that is dark between its scenes is none of it', () => {
  expect(isTooDark(after(600, second => second % 15 !== 0))).toBe(false)
})

test('a show that stands still, or is passed over, was not seen to be black', () => {
  expect(isTooDark(after(600, () => true, 0))).toBe(false)
  expect(isTooDark(after(600, () => true, 60))).toBe(false)
})
