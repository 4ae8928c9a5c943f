/** Which day a pass is of, when the clocks of page and station agree and when they do not. */
import { expect, test } from 'vitest'
import { dayCounted, sane } from '../../../electron/station/proof/proof.rules.ts'
import { counted } from './proof.support.ts'

test.each([
  ['the same day', '2026-11-25', '2026-11-25'],
  ['yesterday, handed in after midnight', '2026-11-24', '2026-11-24'],
  ['tomorrow: one clock is ahead', '2026-11-26', '2026-11-25'],
  ['1970: one clock was lost', '1970-01-01', '2026-11-25'],
  ['years ahead', '2036-11-25', '2026-11-25'],
])('%s', (_, day, expected) => expect(dayCounted(day, '2026-11-25')).toBe(expected))

test('no more frames are lost than were watched', () => {
  expect(sane(counted({ frames: 10, dropped: 99 }), '2026-11-25').dropped).toBe(10)
})
