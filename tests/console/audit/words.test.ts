/** The log speaks: every room × act, every field and value, in both languages. */
import { expect, test } from 'vitest'
import { ACTS, AUDITED_ROOMS, type AuditEntry } from '../../../electron/contract/audit.ts'
import { LEVELS, ROLES } from '../../../electron/contract/common.ts'
import { NOTICE_FIELDS, NOTICE_KINDS } from '../../../electron/contract/noticeKinds.ts'
import { STAGES } from '../../../electron/contract/round.ts'
import { GENRES } from '../../../electron/contract/shows.ts'
import { differencesOf } from '../../../renderer/console/audit/change.rules.ts'
import { entryWords } from '../../../renderer/console/audit/useEntryWords.ts'
import { fieldWords, isFreeText } from '../../../renderer/console/audit/useFieldWords.ts'
import { consoleTexts } from '../../../renderer/i18n/console.texts.ts'
import { createI18n } from '../../../renderer/i18n/i18n.ts'

const LANGUAGES = ['zh-CN', 'en'] as const
const tOf = (language: 'zh-CN' | 'en') => createI18n(language, consoleTexts).getFixedT(language, 'audit')

const entry = (some: Partial<AuditEntry> = {}): AuditEntry => ({
  sequence: 7,
  at: '2026-07-21T08:00:00.000Z',
  takenAt: null,
  by: { id: 'wang', name: '王芳' },
  from: 'screen',
  room: 'captions',
  act: 'edit',
  item: 'caption-1',
  name: '小心台阶',
  before: null,
  after: null,
  ...some,
})

test.each(LANGUAGES)('every act in every room is a sentence in %s', language => {
  const words = entryWords(tOf(language))
  const isOther = (text: string) => /\p{Script=Han}/u.test(text) !== (language === 'zh-CN')
  for (const room of AUDITED_ROOMS) {
    for (const act of ACTS) {
      const some = entry({ room, act, name: '', after: { act: 'edit' } })
      const said = words.said(some)
      expect(said, `${room} ${act}`).not.toMatch(/[{}]|·/)
      expect(isOther(said), said).toBe(false)
      expect(isOther(words.act(act)), act).toBe(false)
    }
    expect(isOther(words.room(room)), room).toBe(false)
  }
})

test('a sentence names the item, and only where there are several', () => {
  const words = entryWords(tOf('zh-CN'))
  expect(words.said(entry())).toBe('修改了字幕“小心台阶”')
  expect(words.said(entry({ room: 'site', name: '平山煤矿' }))).toBe('修改了设置')
  expect(words.said(entry({ act: 'reorder', item: null, name: '' }))).toBe('调整了字幕的顺序')
  expect(words.said(entry({ act: 'not-carried-out', after: { act: 'withdraw' } }))).toBe(
    '“撤下”没有做成：字幕“小心台阶”',
  )
})

test('a long name is cut short within its sentence', () => {
  const said = entryWords(tOf('zh-CN')).said(entry({ name: '安'.repeat(500) }))
  expect(said).toBe(`修改了字幕“${'安'.repeat(24)}…”`)
})

test('what a newer program wrote is said as it stands', () => {
  const words = entryWords(tOf('en'))
  expect(words.said(entry({ room: 'quiz', act: 'grade', name: 'One' }))).toContain('“One”')
  expect([words.act('grade'), words.room('quiz')]).toEqual(['grade', 'quiz'])
})

test('who acted is a person, the station itself, or nobody that is known', () => {
  const words = entryWords(tOf('zh-CN'))
  expect(words.who(entry())).toBe('王芳')
  expect(words.who(entry({ by: null, from: null }))).toBe('点台')
  expect(words.who(entry({ by: null, from: '10.0.0.7' }))).toBe('未登录的人')
  expect(['screen', 'this machine', '10.0.0.7', null].map(from => words.from(entry({ from })))).toEqual([
    '点台屏幕',
    '本机',
    '10.0.0.7',
    '',
  ])
})

const fields = (language: 'zh-CN' | 'en' = 'zh-CN') =>
  fieldWords(tOf(language), {
    moment: instant => `<${instant.slice(0, 10)}>`,
    names: new Map([['chess', '象棋擂台']]),
  })

test.each([
  ['level', LEVELS],
  ['stage', STAGES],
  ['genre', GENRES],
  ['roles', ROLES],
  ['act', ACTS],
  ['room', AUDITED_ROOMS],
  ['standing', ['draft', 'submitted', 'returned', 'approved']],
  ['state', ['draft', 'open', 'closed']],
  ['reason', ['CONFLICT', 'NOT_FOUND', 'STORAGE']],
])('every value of %s has a word', (field, values) => {
  for (const value of values) expect(fields().value([field], value), value).toMatch(/\p{Script=Han}/u)
})

test('the shows of a playlist are said by their titles, in their order', () => {
  const shows = [
    { show: 'a1', title: '下井三件宝' },
    { show: 'b2', title: '矿山的灯' },
  ]
  expect(fields().value(['shows'], shows)).toBe('下井三件宝\n矿山的灯')
})

test('values read as a person says them', () => {
  const { value } = fields()
  expect(value(['end'], '2026-07-21T08:00:00.000Z')).toBe('<2026-07-21>')
  expect([value(['ownWork'], true), value(['minutes'], 90)]).toEqual(['是', '90'])
  expect(value(['roles'], ['editor', 'approver'])).toBe('编辑\n审批')
  expect(value(['order'], ['chess', 'other'])).toBe('1. 象棋擂台\n2. other')
  expect(value(['writer'], { id: 'wang', name: '王芳' })).toBe('王芳')
  expect(value(['progress'], [{ dish: 'chess', stage: 'declined', note: '差 8 人' }])).toBe(
    '象棋擂台 · 未成单 · 差 8 人',
  )
})

test('a field within a field is named by its way, and one that has no word by its own name', () => {
  expect(fields().label(['title', 'zh'])).toBe('标题 · 中文')
  expect(fields().label(['identity', 'somethingNew'])).toBe('号码格式 · somethingNew')
})

test('only what somebody wrote is compared letter by letter', () => {
  expect(isFreeText(['text'], '小心台阶')).toBe(true)
  expect(isFreeText(['level'], 'red')).toBe(false)
  expect(isFreeText(['end'], '2026-07-21T08:00:00.000Z')).toBe(false)
  expect(isFreeText(['minutes'], 90)).toBe(false)
})

test.each(LANGUAGES)('every kind of notice and every field of one has a word in %s', language => {
  const words = fields(language)
  for (const name of NOTICE_FIELDS) expect(words.label([name])).not.toBe(name)
  for (const kind of NOTICE_KINDS) expect(words.value(['noticeKind'], kind)).not.toBe(kind)
})

test('a notice that became an outage says so, field by field', () => {
  const words = (content: object) => ({ approved: { title: '停水', content }, proposed: null })
  const before = words({ kind: 'notice', body: '今晚停水' })
  const after = words({ kind: 'outage', service: '自来水' })
  const say = fields('zh-CN')
  const said = differencesOf(before, after).map(({ path, before: old, after: now }) =>
    [say.label(path), old ? say.value(path, old) : '', now ? say.value(path, now) : ''].join(' '),
  )
  expect(said).toEqual(['公告种类 公告 停水停电通知', '正文 今晚停水 ', '停什么  自来水'])
})
