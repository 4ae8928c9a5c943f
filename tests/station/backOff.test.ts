import { expect, test } from 'vitest'
import { backOff } from '../../electron/station/backOff.ts'

const MINUTE = 60_000

/** Work that is refused for as long as the disk is full, asked for each second. */
const asked = async (minutes: number, isFull: (minute: number) => boolean) => {
  let ms = 0
  const tries: number[] = []
  const unlessRefused = backOff(() => ms)
  for (; ms <= minutes * MINUTE; ms += 1_000) {
    await unlessRefused(async () => {
      const minute = ms / MINUTE
      tries.push(minute)
      if (isFull(minute)) throw new Error('the disk is full')
    }).catch(() => undefined)
  }
  return tries
}

test('what is refused is asked again after a minute, then ever more rarely, at last each quarter of an hour', async () => {
  expect(await asked(62, () => true)).toEqual([0, 1, 3, 7, 15, 30, 45, 60])
})

test('what goes well again is asked at once, and rests but a minute when it is refused anew', async () => {
  const tries = await asked(5, minute => minute < 3 || minute === 4)
  expect(tries.slice(0, 3)).toEqual([0, 1, 3])
  expect(tries.slice(-2)).toEqual([4, 5])
  expect(tries).toHaveLength(2 + 61 + 1)
})

test('a refusal is told to whoever asked', async () => {
  const refused = backOff(() => 0)(async () => {
    throw new Error('the disk is full')
  })
  await expect(refused).rejects.toThrow('the disk is full')
})
