/** The console's texts are complete in both languages, with the same placeholders. */
import { expect, test } from 'vitest'
import en from '../../resources/locales/en/console.json'
import zh from '../../resources/locales/zh-CN/console.json'

const flat = (texts: object, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  )
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()

test('both languages have the same keys, and each text says something', () => {
  expect(
    flat(en)
      .map(([key]) => key)
      .sort(),
  ).toEqual(
    flat(zh)
      .map(([key]) => key)
      .sort(),
  )
  for (const [key, text] of [...flat(zh), ...flat(en)]) expect(text.trim(), key).not.toBe('')
})

test('a text names the same values in both languages', () => {
  const english = new Map(flat(en))
  for (const [key, text] of flat(zh))
    expect(placeholders(english.get(key) ?? ''), key).toEqual(placeholders(text))
})

test('Chinese sentences use full-width punctuation', () => {
  for (const [key, text] of flat(zh)) expect(text, key).not.toMatch(/[\u4e00-\u9fff][,;:!?()]/)
})
