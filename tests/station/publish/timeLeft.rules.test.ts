/** How long a build says that it will still take. */
import { expect, test } from 'vitest'
import { secondsLeft, timeLeftText } from '../../../electron/station/publish/timeLeft.rules.ts'

const nothing = { bytes: 0, seconds: 0 }

test('what was measured is believed, each kind by itself', () => {
  const spent = { copy: { bytes: 100, seconds: 1 }, convert: { bytes: 10, seconds: 2 } }
  expect(
    secondsLeft(
      [
        { kind: 'copy', bytes: 300 },
        { kind: 'convert', bytes: 20 },
      ],
      spent,
    ),
  ).toBe(3 + 4)
})

test('before anything was measured there is a guess', () => {
  expect(secondsLeft([{ kind: 'convert', bytes: 60e6 }], { copy: nothing, convert: nothing })).toBe(60)
})

test.each([
  [0, '0 s'],
  [12.2, '13 s'],
  [61, '2 min'],
  [3_700, '1 h 2 min'],
])('%d seconds read %s', (seconds, text) => {
  expect(timeLeftText(seconds)).toBe(text)
})
