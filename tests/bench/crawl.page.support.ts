/** The page with nothing but the crawl, or a plain layer in its place, as if it had been open for a while. */
import type { Browser, Page } from '@playwright/test'

/** Characters a second, of 62 px each, as on the board. */
const SPEED = 5
const EM = 62

const SENTENCE = '雨天路滑当心脚下班前会六点五十点名下井先查灯再查自救器'
const textOf = (characters: number) =>
  SENTENCE.repeat(Math.ceil(characters / SENTENCE.length)).slice(0, characters)

/** The engine's own clock of animations stands where it would after so many ms. */
const openedBefore = (page: Page, ms: number) =>
  page.addInitScript(offset => {
    if (offset === 0) return
    const timeline = new DocumentTimeline({ originTime: -offset })
    Object.defineProperty(document, 'timeline', { value: timeline })
    const animate = Element.prototype.animate
    Element.prototype.animate = function (frames, options) {
      const timing = typeof options === 'number' ? { duration: options } : options
      return animate.call(this, frames, { ...timing, timeline })
    }
  }, ms)

export const openPage = async (browser: Browser, url: string, openForMs = 0): Promise<Page> => {
  const page = await browser.newPage({ viewport: { width: 1920, height: 240 } })
  await openedBefore(page, openForMs)
  await page.goto(url)
  return page
}

export const showCrawl = (page: Page, characters: number) =>
  page.evaluate(
    async ({ text, charactersPerSecond }) => {
      await document.fonts.load('700 62px "Noto Sans SC Variable"', text)
      window.crawl({
        captions: [{ id: 'measured', revision: 1, text, level: 'info' }],
        charactersPerSecond,
      })
    },
    { text: textOf(characters), charactersPerSecond: SPEED },
  )

/** The plainest way to move a caption: one layer, one linear transform that repeats. */
export const showPlain = (page: Page) =>
  page.evaluate(
    async ({ text, speed, em }) => {
      await document.fonts.load('700 62px "Noto Sans SC Variable"', text)
      const bar = document.getElementById('root')
      const layer = document.createElement('div')
      if (!bar) throw new Error('the page has no bar')
      Object.assign(bar.style, {
        position: 'relative',
        overflow: 'clip',
        background: '#000',
        color: '#ffedc2',
      })
      Object.assign(layer.style, { position: 'absolute', whiteSpace: 'pre', willChange: 'transform' })
      Object.assign(layer.style, { font: `700 ${em}px "Noto Sans SC Variable"`, lineHeight: '118px' })
      layer.textContent = text
      bar.append(layer)
      const { width } = layer.getBoundingClientRect()
      layer.animate(
        { transform: [`translateX(${bar.clientWidth}px)`, `translateX(${-width}px)`] },
        {
          duration: ((bar.clientWidth + width) / (speed * em)) * 1000,
          iterations: Number.POSITIVE_INFINITY,
        },
      )
    },
    { text: textOf(30), speed: SPEED, em: EM },
  )

/** Keeps the main thread busy for 120 ms in every 250, from now on. */
export const keepBusy = (page: Page) =>
  page.evaluate(() => {
    setInterval(() => {
      const end = performance.now() + 120
      while (performance.now() < end);
    }, 250)
  })
