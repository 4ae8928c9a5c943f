/** Parting letters into syllables. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parted, respell, stepsAt } from '../../../renderer/keyboard/pinyin/steps.rules.ts'

const KNOWN = new Set([
  'a',
  'an',
  'chan',
  'fan',
  'fang',
  'gan',
  'ju',
  'lve',
  'nv',
  'quan',
  'sheng',
  'xi',
  'xian',
])

test('letters part as a person would part them', () => {
  expect(parted('anquanshengchan', KNOWN)).toEqual(['an', 'quan', 'sheng', 'chan'])
  expect(parted('anqsc', KNOWN)).toEqual(['an', 'q', 's', 'c'])
  expect(parted('anqua', KNOWN)).toEqual(['an', 'qua'])
})

test('an apostrophe parts', () => {
  expect(parted('xian', KNOWN)).toEqual(['xian'])
  expect(parted("xi'an", KNOWN)).toEqual(['xi', 'an'])
})

test('ü is typed as v, and also where it is written u', () => {
  expect(respell('nv')).toBe('nv')
  expect(respell('jv')).toBe('ju')
  expect(respell('lue')).toBe('lve')
})

test('both ways of parting are open', () => {
  const whole = stepsAt('fangan', 0, KNOWN).filter(step => step.whole)
  expect(whole.map(step => step.spelled)).toEqual(['fan', 'fang'])
})

const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), maxLength: 40 })

test('no letter is lost, whatever is typed', () => {
  fc.assert(
    fc.property(letters, text => {
      expect(parted(text, KNOWN).join('')).toBe(text)
    }),
  )
})
