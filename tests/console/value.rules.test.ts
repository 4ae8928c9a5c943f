/** What the preview of a settings file promises: every kind of value in words, and what differs marked. */
import { expect, test } from 'vitest'
import { sidesOf, type ValueWords, valueLines } from '../../renderer/console/settings/file/value.rules.ts'
import type { FieldPath } from '../../renderer/console/settings/site.rules.ts'

const words: ValueWords = {
  yes: '是',
  no: '否',
  empty: '（空）',
  none: '（没有）',
  language: code => `language ${code}`,
  choice: (setting, value) => `${setting} ${value}`,
  place: id => `place ${id}`,
  stretch: ({ name, from, to }) => `${name} ${from}–${to}`,
  quiet: ({ from, to, volume }) => `${from}–${to} ${volume}`,
}

test.each<[FieldPath, unknown, string[]]>([
  ['mine', '九龙矿', ['九龙矿']],
  ['identity.prefix', '', ['（空）']],
  ['language', 'en', ['language en']],
  ['identity.characters', 'hex', ['characters hex']],
  ['identity.format', '8H10D', ['format 8H10D']],
  ['identity.bits', 32, ['bits 32']],
  ['screen.place', 'er-gongyu', ['place er-gongyu']],
  ['safeSince', null, ['（没有）']],
  ['approval.ownWork', false, ['否']],
  ['idle.seconds', 45, ['45']],
  ['screen.tags', ['食堂', '井口'], ['食堂', '井口']],
  ['meals', [], ['（没有）']],
  ['meals', [{ name: '夜宵', start: '23:00', end: '01:00' }], ['夜宵 23:00–01:00']],
  ['sound.quietHours', [{ from: '22:00', to: '07:00', volume: 0 }], ['22:00–07:00 0']],
  ['places', [{ id: 'a', name: '一食堂' }], ['一食堂']],
])('%s reads in words', (path, value, lines) => {
  expect(valueLines(path, value, words)).toEqual(lines)
})

test('of two lists only what the other has not is marked', () => {
  expect(sidesOf(['早', '午'], ['午', '晚'])).toEqual({
    before: [
      { text: '早', differs: true },
      { text: '午', differs: false },
    ],
    after: [
      { text: '午', differs: false },
      { text: '晚', differs: true },
    ],
  })
})
