/** The page's texts are complete in both languages, with the same placeholders. */
import { describe, expect, test } from 'vitest'
import { en, zh } from '../../renderer/i18n/resources.ts'

const flat = (texts: object, path = ''): [string, string][] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  )
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
/** English needs plural forms where Chinese has one text. */
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '')
const keys = (texts: object) => [...new Set(flat(texts).map(([key]) => withoutPlural(key)))]

describe.each(Object.keys(zh) as (keyof typeof zh)[])('%s', name => {
  test('both languages have the same keys, and each text says something', () => {
    expect(keys(en[name]).sort()).toEqual(keys(zh[name]).sort())
    for (const [key, text] of [...flat(zh[name]), ...flat(en[name])]) expect(text.trim(), key).not.toBe('')
  })

  test('a text names the same values in both languages', () => {
    const english = new Map(flat(en[name]).map(([key, text]) => [withoutPlural(key), text]))
    for (const [key, text] of flat(zh[name]))
      expect(placeholders(english.get(withoutPlural(key)) ?? ''), key).toEqual(placeholders(text))
  })

  test('Chinese sentences use full-width punctuation', () => {
    for (const [key, text] of flat(zh[name])) expect(text, key).not.toMatch(/[\u4e00-\u9fff][,;:!?()]/)
  })
})
