/** The list of notices in whole pages, and what stands where on a card. */
import { describe, expect, test } from 'vitest'
import type { NoticeContent } from '../../electron/contract/noticeKinds.ts'
import { allWords, partsOf } from '../../renderer/i18n/noticeParts.rules.ts'
import { pageOf, pagesOf, rowsThatFit } from '../../renderer/screen/notices/list.rules.ts'

describe('the list', () => {
  test('has only rows that fit whole, and one at least', () => {
    expect(rowsThatFit(500, 100, 10)).toBe(4)
    expect(rowsThatFit(540, 100, 10)).toBe(5)
    expect(rowsThatFit(50, 100, 10)).toBe(1)
    expect(rowsThatFit(500, 0, 10)).toBe(1)
  })

  test('forty notices are on as many pages as they need, each once', () => {
    const forty = Array.from({ length: 40 }, (_, index) => ({ id: `n${index}` }))
    expect(pagesOf(forty, 7)).toHaveLength(6)
    expect(pagesOf(forty, 7).flat()).toEqual(forty)
    expect([pageOf(forty, 'n0', 7), pageOf(forty, 'n13', 7), pageOf(forty, 'gone', 7)]).toEqual([0, 1, 0])
  })
})

const words = {
  label: (name: string) => name,
  time: (since: string, backAt: string) => `${since}>${backAt}`,
  writtenTo: (name: string) => `${name}:`,
}
const namesOf = (content: NoticeContent) => partsOf(content, words).map(({ name }) => name)

describe('a card', () => {
  test('of a warning says when, where, what to mind and do before what its title says already', () => {
    const content = {
      kind: 'warning',
      hazard: '暴雨',
      since: 'a',
      area: '全矿',
      watchFor: '积水',
      toDo: '撤出',
      issuedAt: 'b',
    } as const
    expect(namesOf(content)).toEqual(['since', 'area', 'watchFor', 'toDo', 'hazard'])
    expect(allWords(content)).toBe('暴雨\n全矿\n积水\n撤出')
  })

  test('of an outage has one line for its time, and none for what is not said', () => {
    const outage = {
      kind: 'outage',
      service: '水',
      since: 'a',
      backAt: 'b',
      area: '2号公寓',
      advice: '',
    } as const
    expect(namesOf(outage)).toEqual(['service', 'since', 'area'])
    expect(partsOf(outage, words)[1]?.text).toBe('a>b')
  })
})
