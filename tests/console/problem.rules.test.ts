/** What validation promises: each refusal of the contract names its field and what was expected. */
import { expect, test } from 'vitest'
import { checkActivity, newActivity } from '../../renderer/console/activities/activity.rules.ts'
import {
  type CaptionValues,
  checkCaption,
  newCaption,
} from '../../renderer/console/captions/caption.rules.ts'
import { problemsOf } from '../../renderer/console/form/problem.rules.ts'
import { checkNotice, newNotice } from '../../renderer/console/notices/notice.rules.ts'
import { checkRound, newRound } from '../../renderer/console/rounds/round.rules.ts'

const now = new Date(2026, 6, 21, 16)
const place = { id: 'shitang', name: { zh: '食堂', en: '' } }
const LISTS = { venues: [place], slots: [place] }
const aCaption = (patch: Partial<CaptionValues> = {}) => ({ ...newCaption(now), text: '平安', ...patch })
type Checked = { success: boolean; error?: { issues: Parameters<typeof problemsOf>[0] } }
const problems = (checked: Checked) => problemsOf(checked.error?.issues ?? [])

test('a good caption has no problems', () => {
  expect(checkCaption(aCaption()).success).toBe(true)
})

test('an empty text is asked for', () => {
  expect(problems(checkCaption(aCaption({ text: '  ' }))).text?.kind).toBe('required')
})

test('a text over the limit names the limit in characters as read, emoji counted once', () => {
  expect(checkCaption(aCaption({ text: '👨‍👩‍👧'.repeat(9_000) })).success).toBe(true)
  expect(problems(checkCaption(aCaption({ text: '字'.repeat(10_001) }))).text).toEqual({
    kind: 'tooLong',
    limit: 10_000,
  })
})

test('an end before the start is said at the end, an incomplete moment at its own field', () => {
  expect(problems(checkCaption(aCaption({ end: '2020-01-01T00:00' }))).end?.kind).toBe('endAfterStart')
  expect(problems(checkCaption(aCaption({ start: '' }))).start?.kind).toBe('format')
})

test('a notice asks for title, body and issuer at once', () => {
  expect(Object.keys(problems(checkNotice(newNotice(now)))).sort()).toEqual([
    'content.body',
    'issuer',
    'title',
  ])
})

test('an activity without category, words and venues says so at each field', () => {
  const empty = newActivity({ categories: [], venues: [], slots: [], activities: [], revision: 1 })
  const found = problems(checkActivity({ ...empty, minutes: Number.NaN, threshold: 0 }))
  expect(found.category?.kind).toBe('required')
  expect(found['title.zh']?.kind).toBe('required')
  expect(found['title.en']).toBeUndefined()
  expect(found.venues?.kind).toBe('chooseOne')
  expect(found.minutes?.kind).toBe('number')
  expect(found.threshold).toEqual({ kind: 'atLeast', limit: 1 })
})

test('a round needs at least one activity', () => {
  expect(problems(checkRound(newRound(now, LISTS))).activities?.kind).toBe('chooseOne')
  expect(checkRound({ ...newRound(now, LISTS), activities: ['chess'] }).success).toBe(true)
})

test('a round needs a venue and a slot, and closes after it opens', () => {
  const round = { ...newRound(now, LISTS), activities: ['chess'] }
  expect(problems(checkRound({ ...round, venues: [], slots: [] }))).toMatchObject({
    venues: { kind: 'chooseOne' },
    slots: { kind: 'chooseOne' },
  })
  const late = { ...round, opensAt: '2026-07-29T08:00', closesAt: '2026-07-28T20:00' }
  expect(problems(checkRound({ ...late, opensByItself: true })).closesAt?.kind).toBe('closeAfterOpening')
  expect(checkRound(late).data?.opensAt).toBeNull()
})

test('a round without the limit per category is sent without one', () => {
  const draft = checkRound({
    ...newRound(now, LISTS),
    activities: ['chess'],
    capped: false,
    capPerCategory: 2,
  })
  expect(draft.data?.settings.capPerCategory).toBeNull()
})
