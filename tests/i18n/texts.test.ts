import { expect, test } from 'vitest'
import { en, zh } from '../../renderer/i18n/resources.ts'

type Texts = { [key: string]: string | Texts }

const flat = (texts: Texts, prefix = ''): Array<[key: string, text: string]> =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flat(value, `${prefix}${key}.`),
  )

/** English needs plural forms where Chinese has one text. */
const withoutPlural = (key: string) => key.replace(/_(one|other)$/, '')
const keysOf = (texts: Texts) => [...new Set(flat(texts).map(([key]) => withoutPlural(key)))].toSorted()
const placeholders = (text: string) => [...text.matchAll(/{{(\w+)/g)].map(([, name]) => name).toSorted()

const namespaces = Object.keys(zh) as Array<keyof typeof zh>

test.each(namespaces)('%s has every text in both languages', namespace => {
  expect(keysOf(en[namespace])).toEqual(keysOf(zh[namespace]))
  expect(keysOf(zh[namespace]).length).toBeGreaterThan(0)
})

test.each(namespaces)('%s has no empty text and the same values in both languages', namespace => {
  const english = new Map(flat(en[namespace]).map(([key, text]) => [withoutPlural(key), text]))
  for (const [key, text] of flat(zh[namespace])) {
    expect(text, key).not.toBe('')
    expect(placeholders(english.get(withoutPlural(key)) ?? ''), key).toEqual(placeholders(text))
  }
})

test.each(namespaces)('%s has Chinese punctuation in Chinese texts', namespace => {
  const halfWidth = flat(zh[namespace]).filter(([, text]) =>
    /\p{Script=Han}[,;:!?]\p{Script=Han}/u.test(text),
  )
  expect(halfWidth).toEqual([])
})

/** Counts that are at least two, by what they count. */
const NEVER_ONE = ['typedShort', 'password.hint.length', 'passLong', 'shows.setAside']

test.each(namespaces)('%s has a singular where English counts', namespace => {
  const counted = flat(en[namespace]).filter(([, text]) => /{{count}} [a-z]{3,}s\b/.test(text))
  const alone = counted.map(([key]) => key).filter(key => key === withoutPlural(key))
  expect(alone.filter(key => !NEVER_ONE.includes(key))).toEqual([])
})
