/** Where pasted words stand while their field is edited around them. */
import { expect, test } from 'vitest'
import { placeAfter } from '../../../renderer/console/form/paste/place.rules.ts'

test.each([
  ['nothing changed', '停电停电', '停电停电', 2],
  ['something was written before them', '停电停电', '今晚停电停电', 4],
  ['something was taken away before them', '停电停电', '电停电', 1],
  ['something was written after them', '停电停电', '停电停电了', 2],
])('%s', (_, before, after, at) => {
  expect(placeAfter(before, after, 2)).toBe(at)
})
