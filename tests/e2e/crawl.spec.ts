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
const show = (page: Page, captions: CrawlItem[], charactersPerSecond = 5) =>
  page.evaluate(
    async shown => {
      const text = shown.captions.map(one => one.text).join('')
      await document.fonts.load('700 62px "Noto Sans SC Variable"', `国红橙黄蓝色预警${text}`)
      window.crawl(shown)
    },
    { captions, charactersPerSecond },
  )

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
  await show(page, three)
  const [first] = await seen(page)
  expect(first?.id).toBe('a')
  expect(first?.left).toBeGreaterThan(-62)
  // 5 characters of 62 px a second.
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

test('a new text shows at once and the old one does not come back', async ({ page }) => {
  await open(page)
  await show(page, [caption('a', { text: '旧的内容'.repeat(30) }), caption('b', { text: '乙' })], 30)
  await show(page, [caption('a', { text: '新的', revision: 2 }), caption('b', { text: '乙' })], 30)
  await expect.poll(async () => (await seen(page)).map(({ text }) => text).join()).toContain('新的')
  await expect.poll(() => idsSeen(page), { timeout: 15_000 }).toContain('b')
  expect((await seen(page)).map(({ text }) => text).join()).not.toContain('旧')
})

test('what is withdrawn goes within 300 ms and the rest goes on', async ({ page }) => {
  await open(page)
  const [a, b, c] = [caption('a', { text: '甲甲甲' }), caption('b', { text: '乙乙' }), caption('c')]
  await show(page, [a, b, c])
  const place = () =>
    page.evaluate(() => ({
      left: document.querySelector('[data-caption=b]')?.getBoundingClientRect().left ?? 0,
      at: Number(document.timeline.currentTime),
    }))
  const before = await place()
  await show(page, [b, c])
  await wait(300)
  expect(await idsSeen(page)).toEqual(['b', 'c'])
  const after = await place()
  expect((before.left - after.left) / (after.at - before.at)).toBeCloseTo(0.31, 2)
})

test('the last caption withdrawn leaves the empty text', async ({ page }) => {
  await open(page)
  await show(page, three)
  await show(page, [])
  await expect.poll(() => page.locator('[data-caption]').count()).toBe(0)
  await expect(page.getByText('暂无字幕')).toBeVisible()
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
  await expect.poll(async () => (await seen(page))[0]?.text, { timeout: 10_000 }).not.toBe(first?.text)
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
