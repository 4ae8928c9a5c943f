import { expect, test } from 'vitest'
import {
  type AlertValues,
  checkAlert,
  isTemplate,
  shapeOf,
  TEMPLATES,
  valuesOf,
} from '../../../renderer/console/alerts/alert.rules.ts'
import { en, zh } from '../../../renderer/i18n/resources.ts'

const filled = (some: Partial<AlertValues> = {}) => ({
  ...valuesOf('water', { headline: '井下透水', instruction: '撤到地面', issuer: '调度室' }, 'alert-1'),
  area: '东翼',
  ...some,
})

test('of all templates the drill alone is a drill, and it looks milder than the real one', () => {
  expect(TEMPLATES.filter(template => shapeOf(template).drill)).toEqual(['drill'])
  expect(shapeOf('drill').level).toBe('blue')
})

test.each(Object.entries({ zh, en }))('the words of every template fit an alert in %s', (_, { alerts }) => {
  for (const template of TEMPLATES) {
    if (template === 'blank') continue
    const words = { ...alerts.templates[template], issuer: alerts.templates.issuer }
    const checked = checkAlert({ ...valuesOf(template, words, 'alert-1'), area: '东翼' })
    expect(checked.success, template).toBe(true)
  }
})

test('an alert without a place is not sent, one without an end is', () => {
  expect(checkAlert(filled({ area: ' ' })).success).toBe(false)
  expect(checkAlert(filled()).data?.expires).toBeNull()
})

test('an end that is half typed is refused, a whole one becomes an instant', () => {
  expect(checkAlert(filled({ expires: '2026-07-' })).success).toBe(false)
  expect(checkAlert(filled({ expires: '2026-07-21T16:00' })).data?.expires).toMatch(
    /^2026-07-2\dT\d\d:00:00\.000Z$/,
  )
})

test('an address that names no template is none', () => {
  expect([isTemplate('gas'), isTemplate('toString')]).toEqual([true, false])
})
