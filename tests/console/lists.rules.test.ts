/** What lists promise: search, acts on several items at once, keys. */
import { expect, test } from 'vitest'
import { touchedId, withRange } from '../../renderer/components/selection.ts'
import { countsOf, inOrder, passes, textsOf } from '../../renderer/console/activities/catalogue.rules.ts'
import type { Me } from '../../renderer/console/approvals/review.rules.ts'
import { BULK_ACTS, fits, outcomeOf } from '../../renderer/console/form/acts.rules.ts'
import { placeChoices } from '../../renderer/console/form/places.rules.ts'
import { settle } from '../../renderer/console/form/settle.ts'
import { shortened } from '../../renderer/console/form/shortened.ts'
import { shortcutOf, worksWhileWriting } from '../../renderer/console/keys/keys.rules.ts'
import { readingsOf } from '../../renderer/search/readings.ts'
import { finds, termsOf } from '../../renderer/search/search.rules.ts'
import { anItem, approvedBy, LI, proposedBy, WANG, ZHANG } from './items.ts'

const found = (query: string) => finds(['副井 16时停罐', '李敏'], termsOf(query))

test('a search finds every word that was typed, wherever it stands, whatever its width or case', () => {
  expect(found('停罐')).toBe(true)
  expect(found('李敏 停罐')).toBe(true)
  expect(found('１６时')).toBe(true)
  expect(found('停罐 王强')).toBe(false)
  expect(found('  ')).toBe(true)
  expect(finds(['Cage A'], termsOf('cage a'))).toBe(true)
})

const spelled = (query: string) =>
  finds(['快板：班前会，重在安全', '李敏', '3号楼'], termsOf(query), readingsOf)

test.each([
  ...['kb', 'kbbqh', 'bqh', 'aq', 'kuaiban', 'banqianhui', 'anquan', 'anqu', 'kuaib', 'kbanbanqian'],
  ...['zhongzai', 'chongzai', 'zzai', 'zhzai', 'limin', "li'min", 'LM', 'kb lm', '3hl', '安全 lm'],
])('“%s” finds Chinese by its pinyin', query => {
  expect(spelled(query)).toBe(true)
})

test.each(['kh', 'aqz', 'lk', 'banhui', '33', 'kb x'])('“%s” is not how it is spelled', query => {
  expect(spelled(query)).toBe(false)
})

test('ü is v, and until the spellings are there words are found as they stand', () => {
  expect(finds(['女工委'], termsOf('nvgongwei'), readingsOf)).toBe(true)
  expect(finds(['女工委'], termsOf('nügw'), readingsOf)).toBe(true)
  expect(finds(['女工委'], termsOf('ngw'))).toBe(false)
  expect(finds(['女工委 NGW'], termsOf('ngw'))).toBe(true)
})

const editor: Me = { id: LI.id, roles: ['editor'], ownWork: false }
const approver: Me = { id: ZHANG.id, roles: ['approver'], ownWork: false }
const acts = (item: Parameters<typeof anItem>[1], me: Me) =>
  BULK_ACTS.filter(act => fits(act, anItem('x', item), me))

test('what can be done depends on the state and on who looks', () => {
  expect(acts({ state: 'live', ...approvedBy(ZHANG, LI) }, editor)).toEqual(['withdraw'])
  expect(acts({ state: 'withdrawn', ...approvedBy(ZHANG, LI) }, editor)).toEqual(['restore'])
  expect(acts({ state: 'ended', ...approvedBy(ZHANG, LI) }, editor)).toEqual([])
  expect(acts({ state: 'draft', ...proposedBy(LI, 'draft') }, editor)).toEqual(['submit', 'discard'])
  expect(acts({ state: 'submitted', ...proposedBy(LI, 'submitted') }, editor)).toEqual(['discard'])
  expect(acts({ state: 'submitted', ...proposedBy(LI, 'submitted') }, approver)).toEqual([
    'approve',
    'discard',
  ])
})

test('a live item with a change that waits can be withdrawn, and its change approved or thrown away', () => {
  const item = { state: 'live' as const, ...approvedBy(ZHANG, LI), ...proposedBy(WANG, 'submitted') }
  expect(acts(item, approver)).toEqual(['approve', 'withdraw', 'discard'])
})

test('one refusal does not stop the others, and each reason is said once with its number', async () => {
  const results = await settle([1, 2, 3, 4], async number => {
    if (number % 2 === 0) throw new Error('有人改过')
    return number
  })
  const outcome = outcomeOf(results, error => (error as Error).message)
  expect(outcome).toEqual({ done: [1, 3], refused: [{ reason: '有人改过', count: 2 }] })
})

const ids = ['a', 'b', 'c', 'd', 'e']

test('with Shift everything between the last touch and this one follows it', () => {
  expect(touchedId(new Set(['a']), new Set(['a', 'd']))).toBe('d')
  expect([...withRange(ids, new Set(['b', 'd']), 'b', 'd')].toSorted()).toEqual(['b', 'c', 'd'])
  expect([...withRange(ids, new Set(['a', 'b', 'c']), 'd', 'b')].toSorted()).toEqual(['a', 'b', 'c', 'd'])
  expect([...withRange(ids, new Set(['a', 'b', 'd']), 'b', 'c')]).toEqual(['a', 'd'])
})

test('a touch that changed nothing or several has no single item', () => {
  expect(touchedId(new Set(['a']), new Set(['a']))).toBeNull()
  expect(touchedId(new Set(), new Set(['a', 'b']))).toBeNull()
  expect([...withRange(ids, new Set(['c']), 'gone', 'c')]).toEqual(['c'])
})

const press = (key: string, some: Partial<KeyboardEvent> = {}) =>
  shortcutOf({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    defaultPrevented: false,
    ...some,
  })

test('keys are told apart by what is held with them, and belong to the input method while it composes', () => {
  expect(press('J')).toBe('j')
  expect(press('Enter', { ctrlKey: true })).toBe('Ctrl+Enter')
  expect(press('Enter', { metaKey: true })).toBe('Ctrl+Enter')
  expect(press('ArrowUp', { altKey: true })).toBe('Alt+ArrowUp')
  expect(press('n', { isComposing: true })).toBeNull()
  expect(press('Escape', { defaultPrevented: true })).toBeNull()
})

test('letters are letters while somebody writes', () => {
  expect(['n', '/', '?', 'j'].some(worksWhileWriting)).toBe(false)
  expect(['Escape', 'Ctrl+Enter'].every(worksWhileWriting)).toBe(true)
})

test('a long name is cut between characters, not within one', () => {
  expect(shortened('副井停罐', 4)).toBe('副井停罐')
  expect(shortened('副井停罐检修', 4)).toBe('副井停罐…')
  expect(shortened('👷👷👷', 2)).toBe('👷👷…')
})

const named = (id: string) => ({ zh: id, en: id })
const activity = (id: string, category: string, retired = false) => ({
  id,
  category,
  retired,
  revision: 1,
  title: named(id),
  pitch: named('来吧'),
  picture: null,
  minutes: 60,
  threshold: 8,
  venues: ['x'],
  slots: ['y'],
  mostPeople: null,
  equipment: '',
  organiser: '',
  joinable: false,
})
const catalogue = {
  categories: [
    { id: 'sport', name: named('体育'), pictogram: 'sport' as const },
    { id: 'chess', name: named('棋牌'), pictogram: 'chess' as const },
  ],
  venues: [],
  slots: [],
  revision: 1,
  activities: [activity('象棋', 'chess'), activity('拔河', 'sport'), activity('军棋', 'chess', true)],
}

test('the catalogue is in the order of its categories and is sifted by use, category and words', () => {
  const all = inOrder(catalogue)
  expect(all.map(({ id }) => id)).toEqual(['拔河', '象棋', '军棋'])
  expect(countsOf(all)).toEqual({ all: 3, offered: 2, retired: 1 })
  const seen = (use: 'all' | 'offered' | 'retired', category = 'all', query = '') =>
    all
      .filter(one => passes(one, { use, category }) && finds(textsOf(one), termsOf(query)))
      .map(({ id }) => id)
  expect(seen('retired')).toEqual(['军棋'])
  expect(seen('all', 'chess')).toEqual(['象棋', '军棋'])
  expect(seen('offered', 'all', '象')).toEqual(['象棋'])
})

test('an item can be aimed at places and tags; what the site no longer knows stays chosen', () => {
  const site = { places: [{ id: 'yi', name: '一食堂' }], screen: { tags: ['公寓'] } }
  expect(placeChoices(site, [])).toEqual([
    { value: 'yi', name: '一食堂' },
    { value: '公寓', name: '公寓' },
  ])
  expect(placeChoices(site, ['yi', '老食堂']).at(-1)).toEqual({ value: '老食堂', name: '老食堂' })
})
