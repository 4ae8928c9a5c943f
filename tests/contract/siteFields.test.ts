/** What the settings promise: each has a safe range, and what must hold between them holds. */
import { expect, test } from 'vitest'
import { SiteFields } from '../../electron/contract/site.ts'
import { placeName } from '../../electron/contract/siteFields.ts'
import { siteFields } from '../support/builders.ts'

const { identity, sound, idle, screen, places } = siteFields()

/** Path and, where it is a fault between settings, its name. */
const faults = (some: Partial<SiteFields>) =>
  SiteFields.safeParse(siteFields(some)).error?.issues.map(
    issue => `${issue.path.join('.')} ${issue.code === 'custom' ? issue.params?.fault : issue.code}`,
  ) ?? []

const meal = (name: string, start: string, end: string) => ({ name, start, end })
const quiet = (from: string, to: string, volume = 10) => ({ from, to, volume })

test('meals that meet, go over midnight, or are next to each other are fine', () => {
  const meals = [meal('早', '06:00', '08:00'), meal('午', '08:00', '13:00'), meal('夜', '23:00', '01:00')]
  expect(faults({ meals })).toEqual([])
})

test.each([
  [
    'a meal within another',
    [meal('午', '11:00', '13:00'), meal('加', '12:00', '12:30')],
    'meals.1.end overlap',
  ],
  [
    'a meal into the night of another',
    [meal('夜', '23:00', '01:00'), meal('早', '00:30', '05:00')],
    'meals.1.end overlap',
  ],
  [
    'the same meal twice',
    [meal('午', '11:00', '13:00'), meal('午', '11:00', '13:00')],
    'meals.1.end overlap',
  ],
  ['a meal without length', [meal('午', '11:00', '11:00')], 'meals.0.end emptyStretch'],
  ['a meal without name', [meal(' ', '11:00', '12:00')], 'meals.0.name too_small'],
  ['a time that no clock shows', [meal('午', '25:00', '12:00')], 'meals.0.start invalid_format'],
])('%s is refused', (_, meals, fault) => {
  expect(faults({ meals })).toEqual([fault])
})

test('a time that is not written yet is asked for, and nothing is said of overlaps', () => {
  const meals = [meal('夜', '00:00', '01:00'), meal('早', '', '00:30'), meal('午', '', '')]
  expect(faults({ meals })).toEqual([
    'meals.1.start invalid_format',
    'meals.2.start invalid_format',
    'meals.2.end invalid_format',
  ])
})

test('quiet hours may not overlap, be empty or be louder than usual', () => {
  const volume = 60
  const between = (...quietHours: ReturnType<typeof quiet>[]) => faults({ sound: { volume, quietHours } })
  expect(between(quiet('22:00', '07:00'), quiet('12:30', '14:30', 60))).toEqual([])
  expect(between(quiet('22:00', '07:00'), quiet('06:00', '08:00'))).toEqual(['sound.quietHours.1.to overlap'])
  expect(between(quiet('22:00', '22:00'))).toEqual(['sound.quietHours.0.to emptyStretch'])
  expect(between(quiet('22:00', '07:00', 61))).toEqual(['sound.quietHours.0.volume louder'])
})

test('places and tags stand once each, and the screen hangs in one of the places', () => {
  const twin = { id: 'other', name: '一食堂' }
  expect(faults({ places: [...places, twin] })).toEqual(['places.2.name twice'])
  expect(faults({ places: [...places, { id: 'er-gongyu', name: '三' }] })).toEqual(['places.2.id twice'])
  expect(faults({ screen: { ...screen, tags: ['食堂', '食堂'] } })).toEqual(['screen.tags.1 twice'])
  expect(faults({ screen: { ...screen, place: 'gone' } })).toEqual(['screen.place unknownPlace'])
})

test('a longest number is not shorter than the shortest', () => {
  expect(faults({ identity: { ...identity, minLength: 12, maxLength: 8 } })).toEqual([
    'identity.maxLength belowShortest',
  ])
  const employee = { minLength: 9, maxLength: 8 }
  expect(faults({ identity: { ...identity, employee } })).toEqual([
    'identity.employee.maxLength belowShortest',
  ])
})

test('the window of the sync is not empty', () => {
  expect(faults({ syncWindow: { from: '01:00', to: '01:00' } })).toEqual(['syncWindow.to emptyStretch'])
  expect(faults({ syncWindow: { from: '23:00', to: '05:00' } })).toEqual([])
})

test.each<[string, Partial<SiteFields>]>([
  ['idle.seconds too_small', { idle: { ...idle, seconds: 19 } }],
  ['idle.countdownSeconds too_big', { idle: { ...idle, countdownSeconds: 31 } }],
  ['idle.afterOrderSeconds too_small', { idle: { ...idle, afterOrderSeconds: 2 } }],
  ['idle.staffSeconds too_big', { idle: { ...idle, staffSeconds: 901 } }],
  ['idle.seconds invalid_type', { idle: { ...idle, seconds: 30.5 } }],
  ['sound.volume too_big', { sound: { ...sound, volume: 101 } }],
  ['screen.tags too_big', { screen: { ...screen, tags: [...'甲乙丙丁戊己庚辛壬癸子'] } }],
  ['places too_small', { places: [], screen }],
])('%s', (fault, some) => {
  expect(faults(some)).toContain(fault)
})

test('the screen is named after its place', () => {
  expect(placeName(siteFields())).toBe('一食堂')
})

test('no more bits count than reader and lists carry, and a part of a number is not turned round', () => {
  const coded = (some: Partial<typeof identity>) => faults({ identity: { ...identity, ...some } })
  expect(coded({ format: '6H8D', bits: 32 })).toEqual(['identity.bits tooNarrow'])
  expect(coded({ format: '10H', bits: 32, lists: '2H4H' })).toEqual(['identity.bits tooNarrow'])
  expect(coded({ format: '2H4H', bits: 24, reversed: true })).toEqual(['identity.reversed notReversible'])
  expect(coded({ format: '10H', bits: 40, reversed: true })).toEqual([])
  expect(coded({ format: 'plain', bits: 40, lists: '6H8D', reversed: true })).toEqual([])
})
