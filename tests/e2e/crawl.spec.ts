/** The crawl in a real browser: it moves by the compositor alone, and edits disturb nothing they need not. */
import { expect, type Page, test } from '@playwright/test'
import type { CrawlItem } from '../../electron/contract/captions.ts'
import { startHarness } from './harness.ts'

let harness: Awaited<ReturnType<typeof startHarness>>
test.beforeAll(async () => {
  harness = await startHarness('crawl')
})
test.afterAll(() => harness.close())

const caption = (id: string, change: Partial<CrawlItem> = {}): CrawlItem => ({
  id,
  revision: 1,
  text: `第 ${id} 条字幕提醒大家上下班注意防滑防触电防碰头`,
  level: 'blue',
  ...change,
})
const three = [caption('a'), caption('b', { level: 'yellow' }), caption('c', { level: 'info' })]

const open = async (page: Page) => {
  await page.addInitScript(() => {
    const native = window.requestAnimationFrame.bind(window)
    Object.assign(window, { framesAsked: 0 })
    window.requestAnimationFrame = callback => {
      Object.assign(window, { framesAsked: Number(Reflect.get(window, 'framesAsked')) + 1 })
      return native(callback)
    }
    document.addEventListener('securitypolicyviolation', event => {
      console.error(`refused by policy: ${event.violatedDirective}`)
    })
  })
  await page.goto(harness.url)
}

/** Shows captions whose glyphs have arrived, so that widths are final. */
const show = (
  page: Page,
  captions: CrawlItem[],
  charactersPerSecond = 5,
  more: { withdrawn?: string[]; covered?: boolean } = {},
) =>
  page.evaluate(
    async shown => {
      const text = shown.captions.map(one => one.text).join('')
      await document.fonts.load('700 62px "Noto Sans SC Variable"', `国红橙黄蓝色预警${text}`)
      window.crawl(shown)
    },
    { captions, charactersPerSecond, withdrawn: [], ...more },
  )

const passed = (page: Page) => page.evaluate(() => window.passed)

/** What can be seen now, from left to right. */
const seen = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-caption]')]
      .map(element => {
        const { left, right } = element.getBoundingClientRect()
        const opacity = [element, element.parentElement]
          .map(layer => (layer ? Number(getComputedStyle(layer).opacity) : 1))
          .reduce((product, one) => product * one, 1)
        const id = element.getAttribute('data-caption') ?? ''
        return { id, text: element.textContent, left, right, opacity }
      })
      .filter(({ left, right, opacity }) => opacity > 0.5 && right > 0 && left < innerWidth)
      .sort((one, other) => one.left - other.left),
  )

const idsSeen = async (page: Page) => [...new Set((await seen(page)).map(({ id }) => id))]
const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** Keeps the main thread busy, and reports where the first stretch was before and after. */
const blockFor = (page: Page, ms: number) =>
  page.evaluate(busy => {
    const first = document.querySelector('[data-caption]')
    const left = () => first?.getBoundingClientRect().left ?? 0
    const before = { left: left(), at: Number(document.timeline.currentTime) }
    const end = performance.now() + busy
    while (performance.now() < end);
    return new Promise<number>(resolve =>
      setTimeout(() => {
        const moved = before.left - left()
        resolve(moved / (Number(document.timeline.currentTime) - before.at))
      }, 100),
    )
  }, ms)

test('the first caption begins at the left edge and moves at the speed that was set', async ({ page }) => {
  await open(page)
  const clock = () => page.evaluate(() => Number(document.timeline.currentTime))
  const shownAt = await clock()
  await show(page, three)
  const [first] = await seen(page)
  expect(first?.id).toBe('a')
  // 5 characters of 62 px a second, for as long as it can have run.
  expect(first?.left).toBeLessThanOrEqual(0)
  expect(first?.left).toBeGreaterThan(-0.31 * ((await clock()) - shownAt) - 1)
  expect(await blockFor(page, 400)).toBeCloseTo(0.31, 2)
})

test('no script asks for a frame, and the strict policy is kept', async ({ page }) => {
  const complaints: string[] = []
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
  await open(page)
  await show(page, [caption('long', { text: '长'.repeat(300) }), ...three])
  await wait(1500)
  await show(page, [caption('long', { text: '长'.repeat(300) }), ...three, caption('news')])
  await wait(1000)
  expect(await page.evaluate(() => Reflect.get(window, 'framesAsked'))).toBe(0)
  expect(complaints).toEqual([])
})

test('neighbours touch, at any moment', async ({ page }) => {
  await open(page)
  await show(page, [caption('long', { text: '雨天路滑,take care on the steps,当心脚下。'.repeat(40) })], 12)
  // One stretch may fill the bar for a moment, so pairs are gathered over several.
  const gaps: number[] = []
  for (let moment = 0; moment < 12; moment++) {
    const stretches = await seen(page)
    stretches.slice(1).forEach((stretch, n) => {
      gaps.push(Math.abs(stretch.left - (stretches[n]?.right ?? 0)))
    })
    await wait(330)
  }
  expect(gaps.length).toBeGreaterThan(2)
  expect(Math.max(...gaps)).toBeLessThan(0.5)
})

test('10,000 characters keep few elements on the page, and the rest of the text still comes', async ({
  page,
}) => {
  await open(page)
  const text = Array.from({ length: 2000 }, (_, n) => `第${String(n).padStart(4, '0')}`).join('')
  await show(page, [caption('long', { text })], 30)
  const before = (await seen(page))[0]?.text
  await expect.poll(async () => (await seen(page))[0]?.text, { timeout: 15_000 }).not.toBe(before)
  expect(await page.locator('[data-caption]').count()).toBeLessThan(12)
  await expect.poll(async () => (await seen(page)).at(-1)?.right).toBeGreaterThanOrEqual(1920)
})

test('after the last caption comes the first', async ({ page }) => {
  await open(page)
  await show(page, [caption('a', { text: '甲' }), caption('b', { text: '乙' })], 10)
  await expect.poll(async () => (await seen(page)).map(({ id }) => id).join()).toMatch(/^a?,?b,a/)
})

test('an equal list, another order and a change out of sight leave what is seen alone', async ({ page }) => {
  await open(page)
  const long = caption('long', { text: '长'.repeat(200) })
  await show(page, [long, ...three])
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-caption=long]')) Reflect.set(element, 'marked', 1)
  })
  const marked = () =>
    page.evaluate(
      () =>
        [...document.querySelectorAll('[data-caption=long]')].filter(element =>
          Reflect.get(element, 'marked'),
        ).length,
    )
  const all = await marked()
  await show(page, [{ ...long }, ...three.map(item => ({ ...item }))])
  await show(page, [...three].reverse().concat(long))
  await show(page, [long, caption('a', { revision: 2 }), caption('c', { revision: 2, level: 'info' })])
  expect(await marked()).toBe(all)
  expect(await blockFor(page, 300)).toBeCloseTo(0.31, 2)
})

test('a newcomer is seen next, passes, and the round goes on where it was', async ({ page }) => {
  await open(page)
  const long = caption('long', { text: '长'.repeat(200) })
  await show(page, [long], 15)
  await wait(500)
  const before = (await seen(page))[0]?.left ?? 0
  await show(page, [long, caption('news', { text: '新' })], 15)
  await expect.poll(() => idsSeen(page), { intervals: [50] }).toEqual(['news'])
  const start = (await seen(page))[0]?.left ?? Number.NaN
  expect(start).toBeLessThanOrEqual(0)
  await expect.poll(() => idsSeen(page), { timeout: 15_000, intervals: [20] }).toEqual(['long'])
  const after = (await seen(page))[0]?.left ?? 0
  // Half of the fade and one look later, at 0.93 px a millisecond.
  expect(before - after).toBeGreaterThanOrEqual(0)
  expect(before - after).toBeLessThan(450)
})

/** Where the first stretch of a caption stands, and when. */
const placeOf = (page: Page, id: string) =>
  page.evaluate(
    name => ({
      left: document.querySelector(`[data-caption=${name}]`)?.getBoundingClientRect().left ?? Number.NaN,
      at: Number(document.timeline.currentTime),
    }),
    id,
  )
type Place = Awaited<ReturnType<typeof placeOf>>
const speedBetween = (before: Place, after: Place) => (before.left - after.left) / (after.at - before.at)
const wordsSeen = async (page: Page) => (await seen(page)).map(({ text }) => text).join()

test('an edited caption runs through in its old words, undisturbed; then come the new ones', async ({
  page,
}) => {
  await open(page)
  const [old, b] = [caption('a', { text: `开头${'旧的内容'.repeat(8)}末尾` }), caption('b', { text: '乙' })]
  await show(page, [old, b], 20)
  const before = await placeOf(page, 'a')
  const edited = caption('a', { text: '新的', revision: 2, level: 'red' })
  await show(page, [edited, b], 20)
  await wait(300)
  expect(speedBetween(before, await placeOf(page, 'a'))).toBeCloseTo(1.24, 1)
  await expect.poll(() => wordsSeen(page), { intervals: [50] }).toContain('末尾')
  await expect.poll(() => wordsSeen(page), { intervals: [50] }).toMatch(/末尾.*新的/)
  await expect.poll(async () => (await passed(page)).slice(0, 2), { timeout: 15_000 }).toEqual(['a', 'a'])
  await expect.poll(() => idsSeen(page)).toContain('b')
  expect(await wordsSeen(page)).not.toContain('旧')
})

test('an edit disturbs no other caption, and its words follow on those', async ({ page }) => {
  await open(page)
  const [a, b, c] = [caption('a', { text: '甲'.repeat(40) }), caption('b'), caption('c', { text: '旧' })]
  await show(page, [a, b, c], 20)
  const before = await placeOf(page, 'a')
  await show(page, [a, b, caption('c', { text: '新', revision: 2 })], 20)
  await wait(400)
  expect(speedBetween(before, await placeOf(page, 'a'))).toBeCloseTo(1.24, 1)
  await expect
    .poll(async () => (await idsSeen(page)).join(), { timeout: 10_000, intervals: [50] })
    .toBe('a,c')
  await expect
    .poll(async () => (await idsSeen(page)).join(), { timeout: 10_000, intervals: [50] })
    .toContain('b')
})

test('a caption that ended runs through whole, and does not come back', async ({ page }) => {
  await open(page)
  const [a, b] = [caption('a', { text: `${'长'.repeat(60)}末尾` }), caption('b', { text: '乙'.repeat(40) })]
  await show(page, [a, b], 20)
  const before = await placeOf(page, 'a')
  await show(page, [b], 20)
  await wait(300)
  expect(speedBetween(before, await placeOf(page, 'a'))).toBeCloseTo(1.24, 1)
  await expect.poll(() => wordsSeen(page), { timeout: 10_000, intervals: [50] }).toContain('末尾')
  await expect.poll(() => passed(page), { timeout: 15_000 }).toEqual(['a', 'b'])
  expect(await idsSeen(page)).toEqual(['b'])
})

test('what ended while it ran can still be withdrawn', async ({ page }) => {
  await open(page)
  const [a, b] = [caption('a', { text: '长'.repeat(60) }), caption('b', { text: '乙' })]
  await show(page, [a, b])
  await show(page, [b])
  await wait(500)
  expect(await idsSeen(page)).toContain('a')
  await show(page, [b], 5, { withdrawn: ['a'] })
  await wait(300)
  expect(await idsSeen(page)).not.toContain('a')
})

test('what is withdrawn goes within 300 ms, is no pass, and the rest goes on', async ({ page }) => {
  await open(page)
  const [a, b, c] = [caption('a', { text: '甲甲甲' }), caption('b', { text: '乙乙' }), caption('c')]
  await show(page, [a, b, c])
  const before = await placeOf(page, 'b')
  await show(page, [b, c], 5, { withdrawn: ['a'] })
  await wait(300)
  expect(await idsSeen(page)).toEqual(['b', 'c'])
  expect(speedBetween(before, await placeOf(page, 'b'))).toBeCloseTo(0.31, 2)
  expect(await passed(page)).toEqual([])
})

test('what is withdrawn just after it ran through whole is a pass', async ({ page }) => {
  await open(page)
  const [a, b] = [caption('a', { text: '甲' }), caption('b', { text: '乙'.repeat(400) })]
  await show(page, [a, b], 20)
  const before = await page.evaluate(
    async rest => {
      const first = document.querySelector('[data-caption=a]')
      while ((first?.getBoundingClientRect().right ?? 0) > 0) await new Promise(go => setTimeout(go, 5))
      const counted = [...window.passed]
      window.crawl({ captions: rest, charactersPerSecond: 20, withdrawn: ['a'], covered: false })
      return counted
    },
    [b],
  )
  expect(before).toEqual([])
  await expect.poll(() => passed(page)).toEqual(['a'])
})

test('the last caption withdrawn leaves the empty text at once; the last one that ended, when it is through', async ({
  page,
}) => {
  await open(page)
  await show(page, three)
  await show(page, [], 5, { withdrawn: ['a', 'b', 'c'] })
  await expect.poll(() => page.locator('[data-caption]').count()).toBe(0)
  await expect(page.getByText('暂无字幕')).toBeVisible()
  await show(page, [caption('d', { text: '丁'.repeat(40) })], 20)
  await expect(page.getByText('暂无字幕')).toBeHidden()
  await show(page, [], 20)
  await wait(300)
  expect(await idsSeen(page)).toEqual(['d'])
  await expect(page.getByText('暂无字幕')).toBeHidden()
  await expect(page.getByText('暂无字幕')).toBeVisible()
  expect(await passed(page)).toEqual(['d'])
})

test('under something that covers it the crawl is held, and nothing passes unseen', async ({ page }) => {
  await open(page)
  const short = [caption('a', { text: '甲' })]
  await show(page, short, 30, { covered: true })
  await wait(1500)
  expect(await passed(page)).toEqual([])
  const before = await placeOf(page, 'a')
  await show(page, short, 30)
  // At 1.86 px a millisecond it would have gone 2,800.
  expect(Math.abs((await placeOf(page, 'a')).left - before.left)).toBeLessThan(400)
  await expect.poll(async () => (await passed(page)).length, { timeout: 10_000 }).toBeGreaterThan(1)
})

test('a machine that slept through the rest of a caption does not count it', async ({ page }) => {
  await open(page)
  await page.evaluate(() => {
    const native = window.setTimeout.bind(window)
    // The page is not called again for as long as it is said to sleep.
    Object.assign(window, {
      setTimeout: (run: () => void, ms?: number) => native(run, Math.max(ms ?? 0, 6000)),
    })
  })
  await show(page, [caption('a', { text: '甲'.repeat(20) })], 60)
  await wait(7000)
  expect(await passed(page)).not.toContain('a')
})

test('a main thread busy for seconds leaves no gap behind', async ({ page }) => {
  await open(page)
  await show(page, [caption('long', { text: '长'.repeat(3000) })], 40)
  await blockFor(page, 4500)
  await expect.poll(async () => (await seen(page)).at(-1)?.right).toBeGreaterThanOrEqual(1920)
  expect((await seen(page))[0]?.left).toBeLessThanOrEqual(1)
})

test('a page that was hidden goes on where it was', async ({ page }) => {
  await open(page)
  await show(page, [caption('long', { text: '长'.repeat(500) })], 30)
  const setHidden = (hidden: boolean) =>
    page.evaluate(isHidden => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: isHidden })
      document.dispatchEvent(new Event('visibilitychange'))
      return document.querySelector('[data-caption]')?.getBoundingClientRect().left ?? 0
    }, hidden)
  const before = await setHidden(true)
  await wait(1500)
  expect(await setHidden(false)).toBeCloseTo(before, 1)
  expect(await blockFor(page, 200)).toBeCloseTo(1.86, 1)
})

test('another size of bar and of text is laid out from the current caption', async ({ page }) => {
  await open(page)
  await show(page, [caption('long', { text: '长'.repeat(500) })])
  await page.evaluate(() => document.getElementById('root')?.style.setProperty('--crawl-size', '40px'))
  await page.setViewportSize({ width: 1600, height: 240 })
  await expect.poll(() => blockFor(page, 100)).toBeCloseTo(0.2, 2)
  const stretches = await seen(page)
  expect(stretches[0]?.left).toBeLessThanOrEqual(0)
  expect(stretches.at(-1)?.right).toBeGreaterThanOrEqual(1600)
  expect((stretches[1]?.left ?? 0) - (stretches[0]?.right ?? 0)).toBeCloseTo(0, 1)
})

test('who asked for less motion sees still pages, and news at once', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open(page)
  const text = Array.from({ length: 60 }, (_, n) => `第${n}句。`).join('')
  await show(page, [caption('long', { text })], 20)
  const [first] = await seen(page)
  expect(first?.left).toBe(0)
  expect(first?.right).toBeLessThanOrEqual(1920)
  await wait(1000)
  expect((await seen(page))[0]).toEqual(first)
  await show(page, [caption('long', { text }), caption('news', { text: '新' })], 20)
  await expect.poll(() => idsSeen(page)).toEqual(['news'])
  await expect.poll(async () => (await seen(page))[0]?.text, { timeout: 10_000 }).toBe(first?.text)
  expect(await passed(page)).toEqual(['news'])
  await expect.poll(async () => (await seen(page))[0]?.text, { timeout: 10_000 }).not.toBe(first?.text)
})

/** Left edges of the characters of a text where it stands now, relative to the first. */
const edges = (page: Page, characters: string[]) =>
  page.evaluate(wanted => {
    const walker = document.createTreeWalker(
      document.querySelector('[data-caption] [dir]') ?? document,
      NodeFilter.SHOW_TEXT,
    )
    const node = walker.nextNode()
    const text = node?.textContent ?? ''
    return wanted.map(character => {
      const range = document.createRange()
      const at = text.indexOf(character)
      if (!node || at < 0) return Number.NaN
      range.setStart(node, at)
      range.setEnd(node, at + character.length)
      const { left, width } = range.getBoundingClientRect()
      return { left, width }
    })
  }, characters)

test('every script is laid out as it is read: marks on their letters, Arabic to the left, Latin words within', async ({
  page,
}) => {
  await open(page)
  const lefts = async (text: string, ...characters: string[]) => {
    await show(page, [], 5, { withdrawn: ['a'] })
    await expect(page.locator('[data-caption]')).toHaveCount(0)
    await show(page, [caption('a', { text, level: 'info' })], 1)
    return (await edges(page, characters)).map(one => (typeof one === 'number' ? one : one.left))
  }
  const rising = (all: number[]) => all.every((left, n) => n === 0 || left > (all[n - 1] ?? 0))
  expect(rising(await lefts('请看 look 这里', '看', 'l', 'k', '里'))).toBe(true)
  // An Arabic phrase within Chinese turns round, what is around it does not.
  const [please, first, second, thanks] = await lefts('请 انتبه الأرض 谢', '请', 'انتبه', 'الأرض', '谢')
  expect(rising([please ?? 0, second ?? 0, first ?? 0, thanks ?? 0])).toBe(true)
  // A line in Hebrew begins at the right; the English word and the number in it read to the right.
  const hebrew = await lefts('שלום read 42 עולם', 'עולם', 'r', 'd', 'שלום')
  expect(rising(hebrew)).toBe(true)
  expect(await page.locator('[data-caption] [dir]:not([dir=rtl])').count()).toBe(0)
})

test('a combining mark takes no room, and an emoji of several signs stays whole', async ({ page }) => {
  await open(page)
  const widthOf = async (text: string) => {
    await show(page, [], 5, { withdrawn: ['a'] })
    await expect(page.locator('[data-caption]')).toHaveCount(0)
    await show(page, [caption('a', { text, level: 'info' })], 1)
    return page
      .locator('[data-caption] [dir]')
      .first()
      .evaluate(element => element.getBoundingClientRect().width)
  }
  expect(await widthOf('ne\u0301e')).toBeCloseTo(await widthOf('nee'), 0)
  const family = '👨‍👩‍👧‍👦'
  await widthOf(family.repeat(40))
  const stretches = await page.locator('[data-caption] [dir]').allTextContents()
  for (const stretch of stretches) expect(stretch.replaceAll(family, '')).toBe('')
})

test('a reader of the screen hears the list, not the moving text', async ({ page }) => {
  await open(page)
  await show(page, three)
  await expect(page.getByRole('region', { name: '游走字幕' }).getByRole('listitem')).toHaveText([
    /^蓝色预警 第 a 条/,
    /^黄色预警 第 b 条/,
    /^第 c 条/,
  ])
})
