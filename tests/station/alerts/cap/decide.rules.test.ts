import { describe, expect, test } from 'vitest'
import type { CapMessage } from '../../../../electron/contract/capMessages.ts'
import { decide } from '../../../../electron/station/alerts/cap/decide.rules.ts'
import { kindOf, levelOf, wordsOf } from '../../../../electron/station/alerts/cap/words.rules.ts'
import { type CapParts, cap, capInfo, readUnsigned, referTo } from './cap.support.ts'

const NOW = '2026-07-21T12:05:00.000Z'

/** Takes messages in one after the other; answers what each raised and ended, by the identifiers. */
const taken = (...messages: CapParts[]) => {
  const heard: CapMessage[] = []
  return messages.map(parts => {
    const read = readUnsigned(cap(parts))
    const { lift, raise, why } = decide(read, { heard, now: NOW, language: 'zh-CN' })
    const outcome = raise.length > 0 ? 'raised' : lift.length > 0 ? 'lifted' : 'noted'
    const { name, msgType, references } = read
    heard.unshift({
      ...{ at: NOW, channel: 'folder', from: 'a.xml', name, msgType, references, outcome, why, detail: '' },
    })
    return [raise.length, lift.map(({ identifier }) => identifier).join(), why]
  })
}

const at = (minute: number) => `2026-07-21T20:0${minute}:00+08:00`
const alert: CapParts = { identifier: 'A', sent: at(0) }
const update: CapParts = { identifier: 'U', sent: at(1), msgType: 'Update', references: referTo('A', at(0)) }
const second: CapParts = { identifier: 'V', sent: at(2), msgType: 'Update', references: referTo('U', at(1)) }
const cancel: CapParts = { identifier: 'C', sent: at(3), msgType: 'Cancel', references: referTo('A', at(0)) }

describe('in their order', () => {
  test('an Update takes the place of what it refers to, a Cancel ends it', () => {
    expect(taken(alert, update)).toEqual([
      [1, '', null],
      [1, 'A', null],
    ])
    expect(taken(alert, cancel)).toEqual([
      [1, '', null],
      [0, 'A', null],
    ])
  })

  test('the same message twice is one, however its moment is written', () => {
    const other = { ...alert, sent: '2026-07-21T12:00:00-00:00' }
    expect(taken(alert, alert, other).slice(1)).toEqual([
      [0, '', 'duplicate'],
      [0, '', 'duplicate'],
    ])
  })
})

describe('out of their order', () => {
  test('an Update that comes first takes over, and its Alert is then superseded', () => {
    expect(taken(update, alert)).toEqual([
      [1, 'A', null],
      [0, '', 'superseded'],
    ])
  })

  test('an Alert after its Cancel does not come up', () => {
    expect(taken(cancel, alert)).toEqual([
      [0, 'A', null],
      [0, '', 'cancelled'],
    ])
  })

  test('a middle Update that comes last ends what it refers to and does not come up itself', () => {
    expect(taken(second, alert, update)).toEqual([
      [1, 'U', null],
      [1, '', null],
      [0, 'A', 'superseded'],
    ])
  })

  test('of two Updates of one Alert the later one stays, whichever comes first', () => {
    const rival = { ...second, references: referTo('A', at(0)) }
    expect(taken(alert, rival, update)[2]).toEqual([0, 'A', 'superseded'])
  })
})

describe('what is not for these screens', () => {
  test.each([
    ['Test', { status: 'Test' }, 'test'],
    ['System', { status: 'System' }, 'system'],
    ['Draft', { status: 'Draft' }, 'draft'],
    ['Private', { scope: 'Private' }, 'not-public'],
    ['Restricted', { scope: 'Restricted' }, 'not-public'],
    ['an acknowledgement', { msgType: 'Ack', references: referTo('A') }, 'acknowledgement'],
    ['a report of an error', { msgType: 'Error', references: referTo('A') }, 'error-report'],
    ['a message without info', { infos: [] }, 'no-info'],
    ['one that is over', { infos: [capInfo({ expires: '2026-07-21T20:05:00+08:00' })] }, 'expired'],
    ['one that is past', { infos: [capInfo({ urgency: 'Past' })] }, 'past'],
    ['an all-clear', { infos: [capInfo({ responseType: 'AllClear' })] }, 'all-clear'],
  ])('%s takes nothing over', (_, parts, why) => {
    expect(taken(parts as CapParts)).toEqual([[0, '', why]])
  })

  test('an Update that is an all-clear ends what it refers to', () => {
    expect(taken(alert, { ...update, infos: [capInfo({ responseType: 'AllClear' })] })[1]).toEqual([
      0,
      'A',
      'all-clear',
    ])
  })
})

const only = (parts: CapParts) =>
  decide(readUnsigned(cap(parts)), { heard: [], now: NOW, language: 'zh-CN' }).raise

describe('the words', () => {
  test('an Exercise is a drill', () => {
    expect(only({ status: 'Exercise' })[0]?.words.drill).toBe(true)
  })

  test('the infos in the language of the site, else those of the first language; each still standing one', () => {
    const english = capInfo({ language: 'en-US', event: 'Water inrush' })
    const over = capInfo({ event: '过去的', expires: '2026-07-21T20:01:00+08:00' })
    expect(only({ infos: [english, capInfo(), over] }).map(({ words }) => words.headline)).toEqual(['透水'])
    expect(only({ infos: [english] }).map(({ words }) => words.headline)).toEqual(['Water inrush'])
  })

  test('one that takes effect later waits; one that was sent in the future begins at once', () => {
    expect(only({ infos: [capInfo({ effective: '2026-07-21T21:00:00+08:00' })] })[0]?.from).toBe(
      '2026-07-21T13:00:00.000Z',
    )
    const future = '2030-01-01T00:00:00+08:00'
    expect(only({ sent: future, infos: [capInfo({ effective: future })] })[0]?.from).toBeNull()
  })

  test.each([
    ['Extreme', 'Observed', 'red'],
    ['Severe', 'Likely', 'orange'],
    ['Moderate', 'Possible', 'yellow'],
    ['Minor', 'Observed', 'blue'],
    ['Unknown', 'Observed', 'yellow'],
    ['Extreme', 'Unlikely', 'blue'],
  ])('%s and %s is %s', (severity, certainty, level) => {
    expect(levelOf({ severity, certainty })).toBe(level)
  })

  test.each([
    ['工作面透水', 'Safety', 'water'],
    ['瓦斯浓度超限', 'Safety', 'gas'],
    ['暴雨', 'Met', 'weather'],
    ['设备故障', 'Infra', 'outage'],
    ['Gas leak', 'Other', 'gas'],
    ['地震', 'Geo', 'other'],
  ])('%s of category %s is %s', (event, category, kind) => {
    expect(kindOf({ event, categories: [category] })).toBe(kind)
  })

  test('long words are shortened to what a screen takes, emoji and all', () => {
    const long = '👨‍👩‍👧水'.repeat(200)
    const read = readUnsigned(cap({ infos: [capInfo({ headline: long, instruction: long })] }))
    const [info] = read.infos
    expect(info && wordsOf(info, read).headline.endsWith('…')).toBe(true)
    expect(only({ infos: [capInfo({ headline: long })] })).toHaveLength(1)
  })
})

test('one that ends when the years of four digits do is shown, however far west it was written', () => {
  const infos = [capInfo({ expires: '9999-12-31T23:59:59-05:00' })]
  const { raise, why } = decide(readUnsigned(cap({ infos })), { heard: [], now: NOW, language: 'zh-CN' })
  expect([raise[0]?.words.expires, why]).toEqual(['9999-12-31T23:59:59.999Z', null])
})
