/** Pure rules of the sheets of keys: which key stands where, in rows of twenty halves of a key. */
import { isNumber, type Kind, type NumberKind } from './field.rules.ts'
import type { Keyboard } from './press.rules.ts'

export type Control =
  | 'apart'
  | 'shift'
  | 'erase'
  | 'signs'
  | 'more'
  | 'letters'
  | 'script'
  | 'space'
  | 'enter'

/** In halves of a letter key. */
export type Width = 1 | 2 | 3 | 4 | 5 | 6 | 8

export type Key =
  | { type: 'sign'; sign: string; width: Width }
  | { type: 'control'; control: Control; width: Width /** Takes two rows. */; tall?: true }
  | { type: 'gap'; width: Width }

const signs = (text: string, width: Width = 2): Key[] =>
  Array.from(text, sign => ({ type: 'sign', sign, width }) as const)
const control = (name: Control, width: Width): Key => ({ type: 'control', control: name, width })
const tall = (name: Control): Key => ({ type: 'control', control: name, width: 5, tall: true })
const gap = (width: Width): Key => ({ type: 'gap', width })

const letters = (left: Control, upper: boolean): Key[] => {
  const row = (text: string) => signs(upper ? text.toUpperCase() : text)
  return [
    ...row('qwertyuiop'),
    ...[gap(1), ...row('asdfghjkl'), gap(1)],
    ...[control(left, 3), ...row('zxcvbnm'), control('erase', 3)],
  ]
}

const CHINESE = [
  ...letters('apart', false),
  ...[control('signs', 3), control('script', 3), ...signs('，'), control('space', 6), ...signs('。')],
  control('enter', 4),
]

const english = (upper: boolean) => [
  ...letters('shift', upper),
  ...[control('signs', 3), control('script', 3), ...signs(','), control('space', 6), ...signs('.')],
  control('enter', 4),
]

const latin = (upper: boolean) => [
  ...letters('shift', upper),
  ...[control('signs', 4), ...signs('@'), control('space', 6), ...signs('._'), control('enter', 4)],
]

/** Three rows of signs over one of controls. */
const signSheet = (rows: readonly [string, string, string], left: Key, last: string): Key[] => [
  ...signs(rows[0] + rows[1]),
  ...[left, ...signs(rows[2]), control('erase', 2)],
  ...[control('letters', 4), ...signs(last.charAt(0)), control('space', 8), ...signs(last.charAt(1))],
  control('enter', 4),
]

const CHINESE_SIGNS = signSheet(
  ['1234567890', '，。、：；！？—:.', '“”（）《》【】'],
  control('more', 2),
  '%/',
)
const CHINESE_MORE = signSheet(['@#%&*-+=/_', '·…～℃°×±≤≥‰', ',;!?\'"()'], control('signs', 2), '〔〕')
const ENGLISH_SIGNS = signSheet(['1234567890', '@#%&*-+=/_', '.,:;!?\'"'], control('more', 2), '()')
const ENGLISH_MORE = signSheet(['()[]{}<>|\\', '^~`$¥€°℃±×', '.,:;!?\'"'], control('signs', 2), '-/')

const numbers = (left: Key, right: Key): Key[] => [
  ...[...signs('123', 5), tall('erase'), ...signs('456', 5)],
  ...[...signs('789', 5), tall('enter'), left, ...signs('0', 5), right],
]

const NUMBERS: Record<NumberKind, Key[]> = {
  whole: numbers(gap(5), gap(5)),
  decimal: numbers({ type: 'sign', sign: '.', width: 5 }, { type: 'sign', sign: '-', width: 5 }),
  phone: numbers({ type: 'sign', sign: '+', width: 5 }, { type: 'sign', sign: '-', width: 5 }),
}

type Shown = Pick<Keyboard, 'script' | 'sheet' | 'shift'>

export const keysOf = (kind: Kind, { script, sheet, shift }: Shown): readonly Key[] => {
  if (isNumber(kind)) return NUMBERS[kind]
  const chinese = kind === 'words' && script === 'zh'
  if (sheet === 'signs') return chinese ? CHINESE_SIGNS : ENGLISH_SIGNS
  if (sheet === 'more') return chinese ? CHINESE_MORE : ENGLISH_MORE
  if (chinese) return CHINESE
  return (kind === 'words' ? english : latin)(shift !== 'off')
}
