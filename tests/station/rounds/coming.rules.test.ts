import { expect, test } from 'vitest'
import { MOST_COMING } from '../../../electron/contract/roundResults.ts'
import { comingEvents } from '../../../electron/station/rounds/coming.rules.ts'
import { dish, hoursFromNow, progress, round } from '../../support/builders.ts'

const NOW = new Date()
const VENUE = { id: 'shitang', name: { zh: '一食堂', en: 'Canteen 1' } }
const closed = (id: string, ...said: ReturnType<typeof progress>[]) =>
  round({
    ...{ id, state: 'closed', progress: said, venues: [VENUE] },
    dishes: said.map(one => dish({ id: one.dish, title: { zh: one.dish, en: '' } })),
  })

test('what has a time to come, out of every closed round, soonest first, with its place', () => {
  const rounds = [
    closed('new', progress('棋', { stage: 'scheduled', when: hoursFromNow(48), venue: 'shitang' })),
    closed(
      'old',
      progress('戏', { stage: 'preparing', when: hoursFromNow(2) }),
      progress('球', { stage: 'scheduled', when: hoursFromNow(-1) }),
      progress('书', { stage: 'scheduled' }),
      progress('画', { stage: 'served', when: hoursFromNow(3) }),
      progress('歌', { stage: 'declined', when: hoursFromNow(3) }),
    ),
    {
      ...closed('gone', progress('舞', { stage: 'scheduled', when: hoursFromNow(1) })),
      state: 'cancelled' as const,
    },
  ]
  expect(comingEvents(rounds, NOW).map(({ title, venue }) => [title.zh, venue?.zh ?? null])).toEqual([
    ['戏', null],
    ['棋', '一食堂'],
  ])
})

test('no more than a screen has room for, and none where none is planned', () => {
  const many = Array.from({ length: MOST_COMING + 3 }, (_, index) =>
    progress(`第${index}场`, { stage: 'scheduled', when: hoursFromNow(index + 1) }),
  )
  expect(comingEvents([closed('new', ...many)], NOW)).toHaveLength(MOST_COMING)
  expect(comingEvents([closed('new')], NOW)).toEqual([])
})
