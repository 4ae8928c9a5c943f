import { expect, test } from 'vitest'
import { tickEach } from '../../electron/station/tickEach.ts'

test('a room that fails at a tick is named, and every other one has its tick', async () => {
  const ticked: string[] = []
  const failed: unknown[] = []
  const refuse = () => {
    throw new Error('the disk refuses')
  }
  const rooms = {
    captions: { tick: refuse },
    alerts: { tick: async () => refuse() },
    rounds: { tick: async () => ticked.push('rounds') },
    health: { tick: () => ticked.push('health') },
  }
  await tickEach(rooms, (room, error) => failed.push([room, String(error)]))
  expect(ticked).toEqual(['rounds', 'health'])
  expect(failed).toEqual([
    ['captions', 'Error: the disk refuses'],
    ['alerts', 'Error: the disk refuses'],
  ])
})
