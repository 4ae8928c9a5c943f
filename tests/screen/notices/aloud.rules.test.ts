import { expect, test } from 'vitest'
import { languageOf, partsOf, sourceOf } from '../../../renderer/screen/notices/aloud/aloud.rules.ts'

const plain = (text: string) => [{ name: 'body', look: 'plain' as const, label: '', text }]
const notice = { level: '', title: '副井检修', parts: plain('周四停罐。'), issuer: '机电科' }

test('a notice is read in the order in which one reads it', () => {
  const body = '时间：周四 8:00\n请提前到候车室。\n地点：副井口'
  expect(partsOf({ ...notice, level: '黄色预警', parts: plain(body) })).toEqual([
    ...['黄色预警', '副井检修', '时间：周四 8:00', '请提前到候车室。', '地点：副井口', '机电科'],
  ])
})

test('facts are said with their labels, sections below their headings', () => {
  const parts = [
    { name: 'area', look: 'fact' as const, label: '范围', text: '东翼' },
    { name: 'toDo', look: 'section' as const, label: '要做', text: '- 停电\n- 撤人' },
  ]
  expect(partsOf({ ...notice, parts }).slice(1, -1)).toEqual(['范围：东翼', '要做', '停电', '撤人'])
})

test('the mark of a list is a pause, and signs of emphasis are not said', () => {
  const body = '- 戴好安全帽\n1. 检查矿灯\n2、带自救器\n（3）签名\n① 集合\n**注意**脚下\n1.5 米以外站立'
  expect(partsOf({ ...notice, parts: plain(body) }).slice(1, -1)).toEqual([
    ...['戴好安全帽', '检查矿灯', '带自救器', '签名', '集合', '注意脚下', '1.5 米以外站立'],
  ])
})

test('a long paragraph is said in breaths that end with a sentence, and no word is lost', () => {
  const body = '停电期间不要乘罐。'.repeat(40)
  const breaths = partsOf({ ...notice, parts: plain(body) }).slice(1, -1)
  expect(breaths.join('')).toBe(body)
  expect(breaths.every(breath => breath.length <= 120 && breath.endsWith('。'))).toBe(true)
})

test('words with Chinese in them want a Chinese voice, others an English one', () => {
  expect(languageOf('B 班 8:00 集合')).toBe('zh-CN')
  expect(languageOf('Cage stopped on Thursday')).toBe('en')
})

test('a recording goes before the voice, and in quiet hours nothing is offered', () => {
  expect(sourceOf({ recording: true, voice: true, percent: 60 })).toBe('recording')
  expect(sourceOf({ recording: false, voice: true, percent: 60 })).toBe('voice')
  expect(sourceOf({ recording: false, voice: false, percent: 60 })).toBeNull()
  expect(sourceOf({ recording: true, voice: true, percent: 0 })).toBeNull()
})
