/** The sheets of keys: full rows, every sign that staff need, and nothing that a field cannot take. */
import { expect, test } from 'vitest'
import type { Kind } from '../../renderer/keyboard/field.rules.ts'
import { type Key, keysOf } from '../../renderer/keyboard/layout.rules.ts'
import type { Keyboard, Script, Sheet, Shift } from '../../renderer/keyboard/press.rules.ts'

const KINDS: Kind[] = ['words', 'latin', 'secret', 'whole', 'decimal', 'phone']
const SHEETS: Sheet[] = ['letters', 'signs', 'more']
const shown = (
  script: Script,
  sheet: Sheet,
  shift: Shift = 'off',
): Pick<Keyboard, 'script' | 'sheet' | 'shift'> => ({
  script,
  sheet,
  shift,
})

const every = KINDS.flatMap(kind =>
  (['zh', 'en'] as const).flatMap(script =>
    SHEETS.map(sheet => ({ kind, script, sheet, keys: keysOf(kind, shown(script, sheet)) })),
  ),
)

const cells = (key: Key) => key.width * (key.type === 'control' && key.tall ? 2 : 1)
const signsOf = (keys: readonly Key[]) => keys.flatMap(key => (key.type === 'sign' ? [key.sign] : []))
const signsFor = (kind: Kind, script: Script) => {
  const sheets = SHEETS.map(sheet => keysOf(kind, shown(script, sheet)))
  return [...sheets, keysOf(kind, shown(script, 'letters', 'once'))].flatMap(signsOf)
}

test.each(every)('$kind, $script, $sheet fills four rows of twenty', ({ keys }) => {
  expect(keys.reduce((sum, key) => sum + cells(key), 0)).toBe(80)
})

test.each(every)('$kind, $script, $sheet has Enter and backspace, and no sign twice', ({ keys }) => {
  const controls = keys.flatMap(key => (key.type === 'control' ? [key.control] : []))
  expect(controls).toContain('enter')
  expect(controls).toContain('erase')
  expect(new Set(signsOf(keys)).size).toBe(signsOf(keys).length)
})

test('Chinese has the full-width punctuation of captions', () => {
  const signs = signsFor('words', 'zh')
  for (const sign of '，。、：；！？“”（）《》【】—·…℃%:') expect(signs).toContain(sign)
})

test('a password can have every character of ASCII', () => {
  const signs = new Set(signsFor('secret', 'zh'))
  const missing = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)).filter(
    sign => !signs.has(sign),
  )
  expect(missing).toEqual([])
})

test('a password gets no pinyin and no key for Chinese, whatever was chosen before', () => {
  const keys = keysOf('secret', shown('zh', 'letters'))
  const controls = keys.flatMap(key => (key.type === 'control' ? [key.control] : []))
  expect(controls).not.toContain('script')
  expect(controls).not.toContain('apart')
})

test('shift shows capitals', () => {
  expect(signsOf(keysOf('words', shown('en', 'letters', 'once')))).toContain('Q')
})

test('a number pad has digits, and a point only where there are fractions', () => {
  expect(signsOf(keysOf('whole', shown('zh', 'letters'))).join('')).toBe('1234567890')
  expect(signsOf(keysOf('decimal', shown('zh', 'letters')))).toContain('.')
})
