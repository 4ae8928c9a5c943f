/** Whose the frames are that were watched for a moment: of the caption that led all the while, or of none. */
import { expect, test } from 'vitest'
import type { Line } from '../../../renderer/crawl/crawl.rules.ts'
import { framesIn } from '../../../renderer/screen/frame/proof/frames.rules.ts'
import { openLook } from '../../../renderer/screen/frame/proof/look.rules.ts'

const line = (id: string, revision = 1): Line => ({
  ...{ id, revision, text: id, level: 'info', label: '' },
})

const aLook = (first: Line | undefined) => {
  let leads = first
  const look = openLook(() => leads)
  return {
    ...look,
    lead: (next: Line | undefined) => {
      leads = next
    },
  }
}

test('frames belong to the caption that led from the beginning of the look to its end', () => {
  const look = aLook(line('a'))
  expect(look.end(look.begin() ?? 0)?.id).toBe('a')
})

test('what changed hands or left meanwhile is of no one', () => {
  for (const after of [line('b'), line('a', 2), undefined]) {
    const look = aLook(line('a'))
    const turn = look.begin() ?? 0
    look.lead(after)
    expect(look.end(turn)).toBeUndefined()
  }
})

test('a look that the page was hidden in is of no one, however late it ends', () => {
  const look = aLook(line('a'))
  const turn = look.begin() ?? 0
  look.giveUp()
  expect(look.end(turn)).toBeUndefined()
  const next = look.begin() ?? 0
  expect(look.end(turn)).toBeUndefined()
  expect(look.end(next)?.id).toBe('a')
})

test('nothing is looked at while nothing leads', () => {
  expect(aLook(undefined).begin()).toBeUndefined()
})

test('a look that a sleep of the machine lies in says nothing of the display', () => {
  const hours = 8 * 3_600_000
  const times = [...Array.from({ length: 60 }, (_, n) => (n * 1000) / 60), hours]
  expect(framesIn(times)).toEqual({ frames: 0, dropped: 0 })
  const frozen = [...Array.from({ length: 60 }, (_, n) => (n * 1000) / 60), 4_000]
  expect(framesIn(frozen).dropped).toBeGreaterThan(100)
})
