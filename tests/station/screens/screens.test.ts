/** What is on a screen at a moment can be asked, and screens follow the clock by themselves. */
import { expect, onTestFinished, test } from 'vitest'
import { captionDraft, noticeDraft } from '../../support/builders.ts'
import { startStation } from '../../support/station.ts'
import { codeOf } from '../../support/visitor.ts'

/** An instant from a moment of the local clock. */
const at = (local: string) => new Date(local).toISOString()

/** The year of these tests; 3 July 2026 is a Friday. */
const YEAR = { start: at('2026-01-01T00:00'), end: at('2027-01-01T00:00') }
const WORKDAYS = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'

const stationAt = async (local: string) => {
  let now = new Date(local)
  const station = await startStation({ clock: { now: () => now } })
  const staff = await station.staffMember()
  return {
    ...station,
    staff,
    set: (moment: string) => {
      now = new Date(moment)
    },
  }
}

test('Friday 12:10 in canteen 1: the lunch caption of workdays and the notice of that place, the gravest first', async () => {
  const { staff } = await stationAt('2026-07-01T09:00')
  const { places } = await staff.ask.site.get()
  const here = places[0]?.id ?? ''
  const lunch = { recurrence: WORKDAYS, parts: [{ kind: 'meal' as const, name: '午餐' }] }
  await staff.ask.captions.create(captionDraft({ ...YEAR, text: '瓦斯超限', level: 'red', when: lunch }))
  await staff.ask.captions.create(captionDraft({ ...YEAR, text: '餐后请收好餐盘', when: lunch }))
  await staff.ask.captions.create(captionDraft({ ...YEAR, text: '别处', places: ['elsewhere'] }))
  await staff.ask.captions.create(captionDraft({ ...YEAR, text: '未批', step: 'submit' }))
  await staff.ask.notices.create(noticeDraft({ ...YEAR, title: '停罐', places: [here] }))
  const look = async (moment: string, place = here) => {
    const { captions, notices } = await staff.ask.screens.at({ moment: at(moment), places: [place] })
    return [...captions.map(({ text }) => text), ...notices.map(({ title }) => title)]
  }
  expect(await look('2026-07-03T12:10')).toEqual(['瓦斯超限', '餐后请收好餐盘', '停罐'])
  expect(await look('2026-07-03T14:10')).toEqual(['停罐'])
  expect(await look('2026-07-04T12:10')).toEqual(['停罐'])
  expect(await look('2026-07-03T12:10', 'elsewhere')).toEqual(['瓦斯超限', '别处', '餐后请收好餐盘'])
})

test('a caption goes up and comes down with its parts of the day, also when the clock jumps', async () => {
  const { staff, anybody, set } = await stationAt('2026-07-03T10:59:59')
  const when = { recurrence: WORKDAYS, parts: [{ kind: 'meals' as const }] }
  await staff.ask.captions.create(captionDraft({ ...YEAR, text: '光盘行动', when }))
  const texts = async () => (await anybody.ask.captions.live()).map(({ text }) => text)
  const states = async () => (await staff.ask.captions.list()).map(({ state }) => state)
  expect([await texts(), await states()]).toEqual([[], ['waiting']])
  set('2026-07-03T11:00:00')
  expect([await texts(), await states()]).toEqual([['光盘行动'], ['live']])
  set('2026-07-03T13:30:00')
  expect([await texts(), await states()]).toEqual([[], ['waiting']])
  set('2026-07-13T12:00:00')
  expect(await texts()).toEqual(['光盘行动'])
  set('2026-06-06T12:00:00')
  expect(await texts()).toEqual([])
  set('2036-01-01T12:00:00')
  expect([await texts(), await states()]).toEqual([[], ['ended']])
})

test('pages are told by themselves when a part of the day begins, ends, and when the clock jumps over it', async () => {
  const { staff, anybody, set } = await stationAt('2026-07-03T10:59:59')
  const when = { recurrence: null, parts: [{ kind: 'meals' as const }] }
  await staff.ask.captions.create(captionDraft({ ...YEAR, when }))
  const controller = new AbortController()
  onTestFinished(() => controller.abort())
  const changes = await anybody.ask.live.changes(undefined, { signal: controller.signal })
  const told = async () => {
    for (;;) {
      const { value, done } = await changes.next()
      if (done) throw new Error('the stream ended')
      if (value.type === 'changed' && value.topic === 'captions')
        return (await anybody.ask.captions.live()).length
    }
  }
  const afterwards: number[] = []
  for (const moment of [
    '2026-07-03T11:00:00',
    '2026-07-03T13:30:00',
    '2026-07-09T18:00:00',
    '2026-07-01T10:00:00',
  ]) {
    set(moment)
    afterwards.push(await told())
  }
  expect(afterwards).toEqual([1, 0, 1, 0])
})

test('the next five times of what is not even saved, in the meals of this site', async () => {
  const { staff } = await stationAt('2026-07-03T12:00')
  const when = { recurrence: null, parts: [{ kind: 'meals' as const }] }
  expect(await staff.ask.screens.airings({ ...YEAR, when })).toEqual(
    [
      ['2026-07-03T11:00', '2026-07-03T13:30'],
      ['2026-07-03T17:00', '2026-07-03T19:30'],
      ['2026-07-03T23:00', '2026-07-04T01:00'],
      ['2026-07-04T06:00', '2026-07-04T08:30'],
      ['2026-07-04T11:00', '2026-07-04T13:30'],
    ].map(([start = '', end = '']) => ({ start: at(start), end: at(end) })),
  )
})

test('a rule that cannot be understood is refused, and nothing is saved', async () => {
  const { staff, anybody } = await stationAt('2026-07-03T12:00')
  const when = { recurrence: 'FREQ=HOURLY', parts: [] }
  expect(await codeOf(staff.ask.captions.create(captionDraft({ ...YEAR, when })))).toBe('BAD_REQUEST')
  expect(await staff.ask.captions.list()).toEqual([])
  expect(await codeOf(anybody.ask.screens.at({ moment: YEAR.start, places: [] }))).toBe('UNAUTHORIZED')
})
