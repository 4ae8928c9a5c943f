/** What the page counted is handed in once, in whatever order failures and answers come. */
import { expect, test } from 'vitest'
import type { PassesBatch } from '../../../electron/contract/proof.ts'
import { framesIn } from '../../../renderer/screen/frame/proof/frames.rules.ts'
import { openOutbox } from '../../../renderer/screen/frame/proof/outbox.ts'
import { added, localDay } from '../../../renderer/screen/frame/proof/tally.rules.ts'
import { counted } from '../../station/proof/proof.support.ts'

const anOutbox = () => {
  const sent: PassesBatch[] = []
  const taken: PassesBatch[] = []
  let answer: (batch: PassesBatch) => Promise<void> = async () => undefined
  let ids = 0
  const outbox = openOutbox({
    send: async batch => {
      sent.push(batch)
      await answer(batch)
      taken.push(batch)
    },
    isRefused: error => error === 'refused',
    newId: () => `batch-${++ids}`,
  })
  return {
    ...outbox,
    sent,
    /** Captions whose counts were taken. */
    kept: () => taken.flatMap(({ counts }) => counts.map(({ caption }) => caption)),
    answerWith: (how: typeof answer) => {
      answer = how
    },
  }
}

test('nothing is sent while nothing was counted', async () => {
  const { handIn, sent } = anOutbox()
  await handIn()
  expect(sent).toEqual([])
})

test('a batch that was not answered goes again as it was; what came meanwhile goes after it', async () => {
  const { add, handIn, answerWith, sent } = anOutbox()
  answerWith(() => Promise.reject('away'))
  add(counted({ passes: 1 }))
  await handIn()
  add(counted({ passes: 2 }))
  await handIn()
  answerWith(async () => undefined)
  await handIn()
  await handIn()
  expect(sent.map(({ id, counts }) => [id, counts[0]?.passes])).toEqual([
    ['batch-1', 1],
    ['batch-1', 1],
    ['batch-1', 1],
    ['batch-2', 2],
  ])
})

test('a batch that is refused for ever does not keep the next one back', async () => {
  const { add, handIn, answerWith, sent } = anOutbox()
  answerWith(() => Promise.reject('refused'))
  add(counted())
  await handIn()
  answerWith(async () => undefined)
  add(counted({ passes: 9 }))
  await handIn()
  expect(sent.at(-1)).toMatchObject({ id: 'batch-2', counts: [{ passes: 9 }] })
})

test('one count that is refused for ever takes none of the others with it', async () => {
  const { add, handIn, answerWith, kept } = anOutbox()
  answerWith(async ({ counts }) => {
    if (counts.some(({ caption }) => caption === 'odd')) throw 'refused'
  })
  for (const caption of ['a', 'b', 'odd', 'c', 'd']) add(counted({ caption }))
  for (let beat = 0; beat < 10; beat++) await handIn()
  expect(kept().toSorted()).toEqual(['a', 'b', 'c', 'd'])
})

test('two calls at once send one batch', async () => {
  const { add, handIn, sent } = anOutbox()
  add(counted())
  await Promise.all([handIn(), handIn()])
  expect(sent).toHaveLength(1)
})

test('counts of one caption, revision and day are one, others are their own', () => {
  const some = [
    counted(),
    counted({ passes: 2, frames: 5 }),
    counted({ day: '2026-01-01' }),
    counted({ revision: 2 }),
  ]
  const tally = some.reduce(added, [])
  expect(tally.map(({ passes, frames }) => [passes, frames])).toEqual([
    [3, 5],
    [1, 0],
    [1, 0],
  ])
})

test('a day is that of the local calendar', () => {
  expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
})

test('frames that did not come are counted by the pace of the display', () => {
  const at = (pace: number, ...skipped: number[]) =>
    Array.from({ length: 120 }, (_, n) => n * pace).filter((_, n) => !skipped.includes(n))
  expect(framesIn(at(1000 / 60))).toEqual({ frames: 119, dropped: 0 })
  expect(framesIn(at(1000 / 60, 5, 6, 50))).toEqual({ frames: 119, dropped: 3 })
  expect(framesIn(at(1000 / 120, 30))).toEqual({ frames: 119, dropped: 1 })
  expect(framesIn([])).toEqual({ frames: 0, dropped: 0 })
})
