import { expect, test } from 'vitest'
import { type Action, rating, type Step } from '../../renderer/screen/rate/rate.rules.ts'

const of = { round: 'r', dish: 'd' }
const after = (actions: readonly Action[]) => actions.reduce<Step>(rating, { at: 'choosing' })
const sent: Action[] = [{ type: 'choose', of }, { type: 'rate', stars: 4, id: 'x' }, { type: 'send' }]

test('an item, stars, a card, thanks', () => {
  expect(after(sent)).toEqual({ at: 'sending', of, stars: 4, id: 'x' })
  expect(after([...sent, { type: 'rated' }])).toEqual({ at: 'done', how: 'thanked' })
})

test('a card that was not read is asked for again, with the same rating', () => {
  const step = after([...sent, { type: 'refused', code: 'UNREADABLE' }])
  expect(step).toEqual({ at: 'identifying', of, stars: 4, id: 'x', word: 'unreadable' })
})

test('what the disk refused may be sent again; what was rated before may not', () => {
  expect(after([...sent, { type: 'refused', code: 'NOT_RECORDED' }])).toMatchObject({ word: 'failed' })
  expect(after([...sent, { type: 'refused', code: 'ALREADY_RATED' }])).toEqual({ at: 'done', how: 'already' })
})

test('nothing takes a rating back while it is on its way', () => {
  expect(after([...sent, { type: 'back' }]).at).toBe('sending')
})

test('the way back leads step by step', () => {
  const back: Action = { type: 'back' }
  const stars = after([{ type: 'choose', of }, { type: 'rate', stars: 4, id: 'x' }, back])
  expect(stars).toEqual({ at: 'stars', of })
  expect(rating(stars, back)).toEqual({ at: 'choosing' })
})
