/** Troubles: one entry a kind, kept over a restart, gone when they are known. */
import { expect, test } from 'vitest'
import type { Trouble } from '../../../electron/contract/health.ts'
import {
  ofLastDay,
  ofLastWeek,
  problemsOf,
  withProblem,
} from '../../../electron/station/health/troubles.rules.ts'
import { openTroubles } from '../../../electron/station/health/troubles.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 6, 21, 8, minute)).toISOString()
const show = (subject: string, minute: number) =>
  ({ code: 'show-unreadable', subject, detail: 'its record is torn', at: at(minute) }) as const

test('what happens again is counted, and the first time stays', () => {
  const once = withProblem([], show('a', 0))
  const twice = withProblem(once, show('a', 5))
  expect(twice).toEqual([
    {
      code: 'show-unreadable',
      count: 2,
      firstAt: at(0),
      lastAt: at(5),
      about: [{ subject: 'a', detail: 'its record is torn', at: at(5) }],
    },
  ])
})

test('a thousand subjects and endless words of one kind cost no more than ten short ones', () => {
  let troubles: Trouble[] = []
  for (let i = 0; i < 1_000; i++)
    troubles = withProblem(troubles, { ...show(`s${i}`, 0), detail: 'x'.repeat(9_999) })
  const [trouble] = troubles
  expect([troubles.length, trouble?.count, trouble?.about.length]).toEqual([1, 1_000, 10])
  expect(trouble?.about[0]?.subject).toBe('s999')
  expect(JSON.stringify(troubles).length).toBeLessThan(8_000)
})

test('the newest kind comes first, and each subject can be told by itself', () => {
  const troubles = withProblem(withProblem(withProblem([], show('a', 0)), show('b', 2)), {
    code: 'clock-jumped',
    subject: 'ahead',
    detail: '',
    at: at(1),
  })
  expect(troubles.map(({ code }) => code)).toEqual(['clock-jumped', 'show-unreadable'])
  expect(problemsOf(troubles).map(({ subject }) => subject)).toEqual(['b', 'ahead', 'a'])
})

test('yesterday’s are not of the last day, last month’s not of the week; what a fast clock dated ahead is fresh', () => {
  const dated = (days: number) =>
    withProblem([], { ...show('a', 0), at: new Date(Date.UTC(2026, 6, 21 + days)).toISOString() })
  const now = new Date(Date.UTC(2026, 6, 21, 12))
  expect([-2, -1, 0, 400].map(days => ofLastDay(dated(days), now).length)).toEqual([0, 0, 1, 1])
  expect([-30, -3].map(days => ofLastWeek(dated(days), now).length)).toEqual([0, 1])
})

/** Troubles whose saves are counted, on a disk that refuses when it is told to. */
const kept = () => {
  const saves: Trouble[][] = []
  const scene = { time: 0, refuses: false }
  const troubles = openTroubles({
    clock: { now: () => new Date(Date.UTC(2026, 6, 21)) },
    monotonic: () => scene.time,
    before: [],
    save: async list => {
      if (scene.refuses) throw new Error('the disk refuses')
      saves.push(list)
    },
  })
  const problem = { code: 'program-error', subject: 'tick', detail: '' } as const
  return { troubles, saves, scene, problem }
}

test('a new kind is saved at once; its repeats at most once a minute', async () => {
  const { troubles, saves, scene, problem } = kept()
  for (scene.time = 0; scene.time < 180_000; scene.time += 1_000) {
    troubles.add(problem)
    await troubles.saveWhenDue()
  }
  expect(saves.length).toBeLessThanOrEqual(4)
  await troubles.close()
  expect(saves.at(-1)?.[0]?.count).toBe(180)
})

test('a disk that refuses loses nothing that is remembered, and gets it when it is well again', async () => {
  const { troubles, saves, scene, problem } = kept()
  scene.refuses = true
  troubles.add(problem)
  await troubles.saveWhenDue()
  expect(troubles.list()).toHaveLength(1)
  scene.refuses = false
  scene.time = 120_000
  await troubles.saveWhenDue()
  expect(saves.at(-1)?.[0]?.code).toBe('program-error')
})

test('what the disk does not forget is not dismissed', async () => {
  const { troubles, scene, problem } = kept()
  troubles.add(problem)
  scene.refuses = true
  await expect(troubles.dismiss('program-error')).rejects.toThrow('the disk refuses')
  expect(troubles.list()).toHaveLength(1)
})
