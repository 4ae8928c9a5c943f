/** What drafts promise: typed text comes back, and what does not fit is left out. */
import { expect, test } from 'vitest'
import { draftKey, draftsOf, fromDraft } from '../../renderer/console/form/draft.rules.ts'

const initial = { text: '', level: 'info', picture: null as string | null, picks: 3 }

test('what was typed comes back over the values of an empty form', () => {
  const kept = JSON.stringify({ text: '今天也要平安', picture: '/media/pictures/a.png' })
  expect(fromDraft(initial, kept)).toEqual({
    ...initial,
    text: '今天也要平安',
    picture: '/media/pictures/a.png',
  })
})

test('values of another kind and unknown fields are left out', () => {
  expect(fromDraft(initial, JSON.stringify({ text: 5, unknown: 'x', picks: 2 }))).toEqual({
    ...initial,
    picks: 2,
  })
})

test('nothing kept, or what is no draft, is no draft', () => {
  for (const text of [null, '', 'torn {', 'null', '[]', '"text"', '{}'])
    expect(fromDraft(initial, text)).toBeNull()
})

test('the drafts of a room are found among all keys', () => {
  const keys = [draftKey('captions', 'new'), draftKey('captions', 'c1'), draftKey('notices', 'n1'), 'other']
  expect(draftsOf('captions', keys)).toEqual(['new', 'c1'])
})
