import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Clip, type Into, pasted } from '../../../renderer/console/form/paste/paste.rules.ts'
import { cells, EXCEL, plain, WECHAT, WORD, WRAPPED, WRAPPED_ENGLISH } from './clips.ts'

const text = (clip: Clip, into: Into = 'paragraphs') => pasted(clip, into).text
const kinds = (clip: Clip, into: Into = 'paragraphs') => pasted(clip, into).changes.map(({ kind }) => kind)

describe('from Word', () => {
  test('a notice keeps its paragraphs and its list, without indents, soft breaks and signs of fonts', () => {
    expect(text(plain(WORD)).split('\n')).toEqual([
      '关于副井检修的通知',
      '各区队：周四早班副井停罐检修，请走主井。',
      '时间：周四 8:00—16:00',
      '• 提前三十分钟到候车室',
      '• 听从把钩工指挥',
      '1. 带好自救器',
      '“饭在锅里热着，你平平安安上来就行。”',
    ])
    expect(kinds(plain(WORD))).toEqual(['joins', 'invisible', 'spaces'])
  })

  test('a caption is one line, parted where nothing ends', () => {
    expect(text(plain(WORD), 'line')).toBe(
      '关于副井检修的通知；各区队：周四早班副井停罐检修，请走主井。时间：周四 8:00—16:00；提前三十分钟到候车室；听从把钩工指挥；1. 带好自救器；“饭在锅里热着，你平平安安上来就行。”',
    )
  })
})

describe('from WeChat', () => {
  test('names, times and what stands for pictures go, the messages stay', () => {
    expect(text(plain(WECHAT))).toBe('@所有人 明早六点五十班前会提前到六点四十\n收到，三队通知到人')
    expect(pasted(plain(WECHAT), 'paragraphs').changes).toEqual([
      { kind: 'names', count: 3 },
      { kind: 'media', count: 1 },
      { kind: 'spaces', count: 1 },
    ])
  })

  test.each([
    ['老赵:\n停电\n\n王队:\n几点\n\n老赵:\n八点', '停电\n几点\n八点'],
    ['老赵 昨天 18:05\n停电', '停电'],
    ['昨天 18:05\n老赵：\n停电\n王队：\n几点\n老赵：\n八点', '停电\n几点\n八点'],
    ['老赵：\n[图片]\n王队：\n几点\n老赵：\n八点', '几点\n八点'],
    ['2026-11-24 18:05:11 老赵(10086)\n停电', '停电'],
    ['Wang 11/24 6:05 PM\nPower is off', 'Power is off'],
  ])('%j is a chat', (came, words) => {
    expect(text(plain(came))).toBe(words)
  })

  test.each([
    '综采二队 6:50\n掘进一队 7:10\n机电队 7:30',
    '早班 08:00\n张三、李四\n中班 16:00\n王五',
    '注意事项：\n先停电再动手\n联系人：\n老周',
    '安监科\n2026年11月25日',
    '负责人：\n张三\n负责人：\n李四',
    '时间：\n8:00\n时间：\n16:00',
  ])('%j is none', came => {
    expect(text(plain(came))).toBe(came)
    expect(pasted(plain(came), 'paragraphs').changes).toEqual([])
  })
})

test('headings that repeat stay, also with empty lines between them', () => {
  expect(text(plain('负责人：\n张三\n\n负责人：\n李四'))).toBe('负责人：\n张三\n负责人：\n李四')
})

describe('from Excel', () => {
  test('each row may become a caption of its own; the heading is none, and quotes of the sheet go', () => {
    expect(pasted(cells(EXCEL), 'line').items).toEqual([
      '入井前先看气压表',
      '洗澡堂检修：周三停用一天',
      '他说"先停电，再动手"',
    ])
    expect(kinds(cells(EXCEL), 'line')).toEqual(['joins', 'paragraphs', 'cells'])
  })

  test.each([
    ['时间\t今天16时\r\n地点\t一食堂\r\n', '时间：今天16时\n地点：一食堂'],
    ['Place\tCanteen 1\r\n', 'Place: Canteen 1'],
    ['综采二队\t06:50\t三号会议室\r\n', '综采二队 06:50 三号会议室'],
    ['"先停电\n再动手"\r\n', '先停电\n再动手'],
    ['"饭在锅里热着"\t家属\r\n', '"饭在锅里热着" 家属'],
  ])('%j reads %j', (came, words) => {
    expect(text(plain(came))).toBe(words)
  })
})

describe('lines', () => {
  test('what was cut to a width is joined: Chinese without, Latin with a space', () => {
    expect(text(plain(WRAPPED)).split('\n')).toHaveLength(2)
    expect(text(plain(WRAPPED))).toContain('逐项自查，发现')
    expect(text(plain(WRAPPED))).toContain('下午四点前报安监科。\n联系人：安监科老周')
    expect(text(plain(WRAPPED_ENGLISH))).toContain('16:00;\nplease use')
    expect(text(plain(WRAPPED_ENGLISH))).toContain('earlier than usual.')
  })

  test.each([
    '安全第一预防为主\n人人讲安全个个会应急',
    '一、带好自救器\n二、带好定位卡\n（三）不带烟火',
    '1.5 米以内不站人\n10.5 吨以上不装车',
    'Mind the step\nHold the rail',
  ])('%j stays as it is', came => {
    expect(text(plain(came))).toBe(came)
  })

  test.each([
    ['-\tHold the rail', '• Hold the rail'],
    ['3.注意脚下', '3. 注意脚下'],
    ['2)  Hold the rail', '2) Hold the rail'],
    ['· 先停电', '• 先停电'],
    ['——摘自《安全报》', '——摘自《安全报》'],
  ])('the list item %j reads %j', (came, words) => {
    expect(text(plain(came))).toBe(words)
  })

  test('a heading in brackets and its words are one line', () => {
    expect(text(plain('【停电】\n本周三检修'), 'line')).toBe('【停电】本周三检修')
    expect(text(plain('Power is off\nMind the step'), 'line')).toBe('Power is off; Mind the step')
  })
})

test('a word that was copied with a space beside it keeps it, an indent goes', () => {
  expect(text(plain(' shaft '), 'line')).toBe(' shaft ')
  expect(kinds(plain(' shaft '), 'line')).toEqual([])
  expect(text(plain('　　请走主井'), 'line')).toBe('请走主井')
})

test('marks of direction stay where right-to-left words are', () => {
  expect(text(plain('\u202a请走主井\u202c'))).toBe('请走主井')
  expect(text(plain('\u2067سلامة\u2069 三号'))).toBe('\u2067سلامة\u2069 三号')
})

test('where the plain text is not there or lost its lines, the marked one is read', () => {
  expect(text({ plain: '', marked: '先停电\n再动手', cells: false })).toBe('先停电\n再动手')
  expect(text({ plain: '先停电再动手', marked: '先停电\n再动手', cells: false })).toBe('先停电\n再动手')
  expect(text({ plain: '先停电\n再动手', marked: '先 停电\n\n再动手\n好', cells: false })).toBe(
    '先停电\n再动手',
  )
})

/** Signs that mean something to one rule or another. */
const signs = fc.constantFrom(
  ...[
    '安',
    '全',
    '，',
    '。',
    '：',
    'a',
    'B',
    ' ',
    '　',
    '\t',
    '\n',
    '\r\n',
    '\v',
    '"',
    '""',
    '•',
    '1.',
    '一、',
  ],
  ...['\u200b', '\u00a0', '10:30', '2026/1/2', '[图片]', '<b>', '👷‍♀️', '\uf0b7', '-', '\ud800'],
)

test('whatever comes, no letter is lost but of chats, nothing invisible is left, and a caption has no break', () => {
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 40 }), fc.constantFrom('line', 'paragraphs'), (parts, into) => {
      const read = pasted(plain(parts.join('')), into as Into)
      expect(read.text).not.toMatch(/[\u200b\u00a0\r\v\t]/)
      if (into === 'line') expect(read.text).not.toContain('\n')
      const letters = (words: string) => words.replaceAll(/[^\p{Script=Han}a-zA-Z]/gu, '')
      const isChat = read.changes.some(({ kind }) => kind === 'names' || kind === 'media')
      if (!isChat) expect(letters(read.text)).toBe(letters(read.raw))
      expect(pasted(plain(read.text), into as Into).items.join('')).toBeTypeOf('string')
    }),
    { numRuns: 500 },
  )
})

test('more than any field takes is put in as it came', () => {
  const long = '各区队要认真组织学习，\n'.repeat(50_000)
  expect(pasted(plain(long), 'line')).toEqual({ text: long, raw: long, changes: [], items: [long] })
})

test.each(['"', 'a\n', ' ', '　', '老赵 10:30\n', '\t'])('as much of %j as is read comes to an end', sign => {
  const most = `${sign.repeat(39_999 / sign.length)}安`
  expect(pasted(plain(most), 'line').raw).toBe(most)
})
