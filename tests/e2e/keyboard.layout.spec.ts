/** How the on-screen keyboard stands on the screens of the kiosks: sizes, distances, and the field in sight. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { ENGLISH, field, key, keyboard, openIn, SIGNS, test, type } from './typing.ts'

/** The same places and sizes as the kiosks: pixels, and pixels a millimetre. */
const SCREENS = [
  { name: 'portrait, 43 inches', width: 1080, height: 1920, mm: 2.017 },
  { name: 'landscape, 43 inches', width: 1920, height: 1080, mm: 2.017 },
  { name: 'compact, 15 inches', width: 1024, height: 768, mm: 3.36 },
]

/** Whether the middle of the element's box is what one sees there, above the keyboard. */
const inSight = (page: Page, name: string) =>
  field(page, name).evaluate(element => {
    const { left, top, width, bottom } = element.getBoundingClientRect()
    const seen = (y: number) => document.elementFromPoint(left + width / 2, y) === element
    return seen(top + 4) && seen(bottom - 4)
  })

for (const { name, width, height, mm } of SCREENS) {
  test.describe(name, () => {
    test.use({ viewport: { width, height } })

    test('every field stands in sight, and the foot of the page is in reach', async ({ page, open }) => {
      await open(`mm=${mm}`)
      for (const one of ['标题', '短', '邮箱', '人数', '姓名', '密码']) {
        await openIn(page, one)
        await expect.poll(() => inSight(page, one), one).toBe(true)
      }
      await page.getByRole('button', { name: '发布' }).tap({ trial: true })
    })

    test('the last field stands in sight on a page that scrolls with the window', async ({ page, open }) => {
      await open(`plain&mm=${mm}`)
      for (const one of ['标题', '密码']) {
        await openIn(page, one)
        await expect.poll(() => inSight(page, one), one).toBe(true)
      }
      await page.getByRole('button', { name: '登录' }).tap({ trial: true })
    })

    test('the line of the caret stays in sight, however long the text', async ({ page, open }) => {
      await open(`mm=${mm}`)
      await openIn(page, '正文')
      await key(page, ENGLISH).tap()
      for (let line = 0; line < 30; line++) await key(page, '换行').tap()
      await type(page, 'end')
      const bottom = await field(page, '正文').evaluate(area => {
        const { paddingBottom } = getComputedStyle(area)
        return (
          area.getBoundingClientRect().top +
          area.scrollHeight -
          area.scrollTop -
          Number.parseFloat(paddingBottom)
        )
      })
      const foot = await page.getByRole('button', { name: '发布' }).boundingBox()
      expect(bottom).toBeLessThanOrEqual(foot?.y ?? 0)
      expect(bottom).toBeGreaterThan(0)
    })

    test('keys are 20 mm and more, 2.5 mm apart, and nothing runs over the edge', async ({ page, open }) => {
      await open(`mm=${mm}`)
      for (const one of ['标题', '密码', '人数']) {
        await openIn(page, one)
        const boxes = await keyboard(page).evaluate(panel =>
          Array.from(panel.querySelectorAll('button'), button => button.getBoundingClientRect()),
        )
        for (const box of boxes) {
          expect(box.width / mm).toBeGreaterThanOrEqual(20)
          expect(box.height / mm).toBeGreaterThanOrEqual(20)
          expect(box.right).toBeLessThanOrEqual(width)
          expect(box.bottom).toBeLessThanOrEqual(height)
        }
        const gaps = boxes.flatMap(box =>
          boxes
            .filter(other => other !== box && other.left >= box.right && other.top === box.top)
            .map(other => other.left - box.right),
        )
        expect(Math.min(...gaps) / mm).toBeGreaterThanOrEqual(2.5)
      }
    })

    test('axe finds nothing on any sheet', async ({ page, open }) => {
      await open(`mm=${mm}`)
      const findings = async () => {
        const { violations } = await new AxeBuilder({ page }).include('section[data-keyboard-part]').analyze()
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      }
      await openIn(page, '正文')
      await type(page, 'anquan')
      expect(await findings()).toEqual([])
      await key(page, '空格').tap()
      for (const sheet of [SIGNS, '更多符号', '拼音', ENGLISH, '大写']) {
        await key(page, sheet).tap()
        expect(await findings(), sheet).toEqual([])
      }
    })
  })
}
