import { expect, test } from 'vitest'
import { isComplete, joinableIn, NO_VALUES } from '../../renderer/screen/join/join.rules.ts'
import { withWord } from '../../renderer/screen/wish/wish.rules.ts'
import { dish, progress, round } from '../support/builders.ts'

const results = (some: Parameters<typeof round>[0]) => {
  const { revision: _, review: __, ...shown } = round(some)
  return { round: shown, turnout: null, tally: null }
}
const dishes = [
  dish({ id: 'open', joinable: true }),
  dish({ id: 'closed', joinable: false }),
  dish({ id: 'over', joinable: true }),
]

test('one signs up for what is to come, not for what was served, declined or cancelled', () => {
  const closed = results({
    id: 'a',
    state: 'closed',
    dishes,
    progress: [progress('over', { stage: 'served' })],
  })
  expect(joinableIn([closed]).map(item => item.dish.id)).toEqual(['open'])
  expect(joinableIn([results({ id: 'b', state: 'cancelled', dishes })])).toEqual([])
})

test('an offer needs a name, a way to reach the person, and consent', () => {
  const values = { ...NO_VALUES, name: '王师傅', contact: '二号公寓 306', consent: true }
  expect(isComplete(values)).toBe(true)
  expect(isComplete({ ...values, consent: false })).toBe(false)
  expect(isComplete({ ...values, contact: '  ' })).toBe(false)
  expect(isComplete({ ...values, name: '长'.repeat(21) })).toBe(false)
})

test('a wish grows word by word, each once', () => {
  expect(withWord('', '豫剧')).toBe('豫剧')
  expect(withWord('豫剧', '电影')).toBe('豫剧、电影')
  expect(withWord('豫剧、电影', '电影')).toBe('豫剧、电影')
  expect(withWord('A film', 'Fishing')).toBe('A film, Fishing')
})
