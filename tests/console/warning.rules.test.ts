import { describe, expect, test } from 'vitest'
import {
  composed,
  missingIn,
  newWarning,
  type WarningFields,
} from '../../renderer/console/captions/warning/warning.rules.ts'

const facts = (some: Partial<WarningFields> = {}): WarningFields => ({
  kind: '暴雨',
  from: '2026-11-25T18:00',
  area: '全矿区',
  watch: '路面湿滑。',
  deed: '上下班防滑、防触电',
  issuer: '调度室',
  issued: '2026-11-25T17:30',
  ...some,
})

describe('a warning', () => {
  test('says its facts in the order in which staff expect them', () => {
    expect(composed(facts(), 'yellow', 'zh-CN')).toBe(
      '【暴雨黄色预警】11月25日18:00起，全矿区：路面湿滑。上下班防滑、防触电。调度室 11月25日17:30发布。',
    )
  })

  test('says them in English too', () => {
    const english = facts({
      ...{ kind: 'Rainstorm', area: 'the whole mine', watch: 'slippery roads', deed: 'Hold the rails!' },
      issuer: 'the dispatch office',
    })
    expect(composed(english, 'yellow', 'en')).toBe(
      '[Rainstorm yellow warning] From 25 Nov 18:00, the whole mine: slippery roads. Hold the rails. Issued by the dispatch office, 25 Nov 17:30.',
    )
  })

  test('says as much as is known and leaves no signs behind for the rest', () => {
    const bare = facts({ from: '', area: '', deed: ' ', issuer: '', issued: '' })
    expect(composed(bare, 'info', 'zh-CN')).toBe('【暴雨预警】路面湿滑。')
    expect(composed(facts({ issuer: '' }), 'yellow', 'zh-CN')).toContain('。11月25日17:30发布。')
  })

  test('is nothing while nothing is known but the time', () => {
    expect(composed(newWarning('2026-11-25T17:30'), 'yellow', 'zh-CN')).toBe('')
  })
})

describe('what is missing', () => {
  test('is named in the order in which it has to be said; plain information is no level', () => {
    expect(missingIn(newWarning('2026-11-25T17:30'), 'info')).toEqual([
      ...['kind', 'level', 'area', 'watch', 'deed', 'issuer'],
    ])
  })

  test('is nothing once each fact is said', () => {
    expect(missingIn(facts(), 'yellow')).toEqual([])
  })
})
