import { expect, test } from 'vitest'
import { isSounding, wailOf } from '../../../renderer/screen/alert/sound.rules.ts'

test('the siren wails at first, lets people speak, and comes back each minute', () => {
  expect([0, 39].map(isSounding)).toEqual([true, true])
  expect([40, 80, 91].map(isSounding)).toEqual([false, false, false])
  expect([92, 99].map(isSounding)).toEqual([true, true])
  expect([100, 151, 152].map(isSounding)).toEqual([false, false, true])
})

test('a wail ends where it begins, so that it repeats without a crack', () => {
  const { points, lasts } = wailOf(false)
  expect(points.at(-1)).toEqual({ at: lasts, hertz: points[0]?.hertz })
})

test('a drill sounds different from the real one', () => {
  expect(wailOf(true)).not.toEqual(wailOf(false))
})
