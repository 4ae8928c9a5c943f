/** The on-screen keyboard in a real browser: on a page with every kind of field, and through the console of a kiosk. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { startHarness } from './harness.ts'
import { test as atKiosk, enterConsole, keepPicture, turnTo } from './kiosk.ts'

let harness: Awaited<ReturnType<typeof startHarness>>
test.beforeAll(async () => {
  harness = await startHarness('keyboard')
})
test.afterAll(() => harness.close())

/** The same places and sizes as the kiosks: pixels, and pixels a millimetre. */
const SCREENS = [
  { name: 'portrait, 43 inches', width: 1080, height: 1920, mm: 2.017 },
  { name: 'landscape, 43 inches', width: 1920, height: 1080, mm: 2.017 },
  { name: 'compact, 15 inches', width: 1024, height: 768, mm: 3.36 },
]

const faults: string[] = []
test.beforeEach(({ page }) => {
  faults.length = 0
  page.on('pageerror', error => faults.push(error.message))
  page.on('console', message => {
    if (/Content Security Policy/i.test(message.text())) faults.push(message.text())
  })
})
test.afterEach(() => expect(faults).toEqual([]))

const open = (page: Page, query = '') => page.goto(`${harness.url}?${query}`)
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const SIGNS = '123，数字和符号'
const ENGLISH = '中EN，改打英文'
const keyboard = (page: Page) => page.getByRole('region', { name: '屏幕键盘' })
const key = (page: Page, name: string | RegExp) => keyboard(page).getByRole('button', { name, exact: true })
const candidates = (page: Page) => page.getByRole('list', { name: '候选词' }).getByRole('button')

const openIn = async (page: Page, name: string) => {
  await field(page, name).tap()
  await expect(keyboard(page)).toBeVisible()
}
const type = async (page: Page, text: string) => {
  for (const letter of text) await key(page, letter).tap()
}
/** Pinyin, then the candidate that says so. */
const write = async (page: Page, letters: string, words: string) => {
  await type(page, letters)
  await candidates(page).getByText(words, { exact: true }).tap()
}

test('Chinese is written by touch alone, and the page follows', async ({ page }) => {
  await open(page)
  await openIn(page, '正文')
  await write(page, 'jintianwanshang', '今天晚上')
  await type(page, 'fdy')
  await expect(candidates(page).first()).toHaveText('放电影')
  await key(page, '空格').tap()
  await key(page, '。').tap()
  await key(page, '换行').tap()
  await key(page, SIGNS).tap()
  await type(page, '18:00')
  await expect(field(page, '正文')).toHaveValue('今天晚上放电影。\n18:00')
  await page.getByRole('button', { name: '发布' }).tap()
  await expect(page.getByRole('status')).toHaveText('body: 今天晚上放电影。 18:00')
  await expect(keyboard(page)).toBeHidden()
})

test('after a part was chosen the rest stays, and the whole is known next time', async ({ page }) => {
  await open(page)
  await openIn(page, '标题')
  await write(page, 'jiulongkuang', '九龙')
  await expect(candidates(page).first()).toHaveText('矿')
  await key(page, '空格').tap()
  await type(page, 'jiulongkuang')
  await expect(candidates(page).first()).toHaveText('九龙矿')
})

test('candidates are turned page by page, and none is cut', async ({ page }) => {
  await open(page)
  await openIn(page, '标题')
  await type(page, 'yi')
  await expect(key(page, '前面的候选词')).toHaveAttribute('aria-disabled', 'true')
  const seen = () =>
    page.getByRole('list', { name: '候选词' }).evaluate(list => {
      const { top, bottom, right } = list.getBoundingClientRect()
      const inside = Array.from(list.children, item => ({
        text: item.textContent,
        box: item.getBoundingClientRect(),
      })).filter(({ box }) => box.bottom > top + 1 && box.top < bottom - 1)
      return { texts: inside.map(({ text }) => text), cut: inside.some(({ box }) => box.right > right + 1) }
    })
  const first = await seen()
  await key(page, '后面的候选词').tap()
  await expect(key(page, '前面的候选词')).toHaveAttribute('aria-disabled', 'false')
  const second = await seen()
  expect(first.texts).not.toContain(second.texts[0])
  expect([first.cut, second.cut]).toEqual([false, false])
  await candidates(page)
    .getByText(second.texts[0] ?? '', { exact: true })
    .tap()
  await expect(field(page, '标题')).toHaveValue(second.texts[0] ?? '')
})

test('what is typed stands at the caret, and takes the place of what is selected', async ({ page }) => {
  await open(page)
  await openIn(page, '标题')
  await key(page, ENGLISH).tap()
  await type(page, 'abef')
  const select = (start: number, end: number) =>
    field(page, '标题').evaluate((input: HTMLInputElement, range) => input.setSelectionRange(...range), [
      start,
      end,
    ] as [number, number])
  await select(2, 2)
  await type(page, 'cd')
  await expect(field(page, '标题')).toHaveValue('abcdef')
  await select(1, 5)
  await key(page, '退格').tap()
  await expect(field(page, '标题')).toHaveValue('af')
})

test('shift, the limit of a field, and what was cleared comes back', async ({ page }) => {
  await open(page)
  await openIn(page, '短')
  await key(page, ENGLISH).tap()
  await key(page, '大写').tap()
  await type(page, 'A')
  await type(page, 'bcde')
  await expect(field(page, '短')).toHaveValue('Abcd')
  await key(page, '清空').tap()
  await expect(field(page, '短')).toHaveValue('')
  await key(page, '恢复').tap()
  await expect(field(page, '短')).toHaveValue('Abcd')
})

test('two fingers at once type both letters', async ({ page }) => {
  await open(page)
  await openIn(page, '标题')
  await key(page, ENGLISH).tap()
  const centre = async (name: string) => {
    const { x, y, width, height } = (await key(page, name).boundingBox()) ?? {
      x: 0,
      y: 0,
      width: 0,
      height: 0,
    }
    return { x: x + width / 2, y: y + height / 2 }
  }
  const left = { ...(await centre('a')), id: 1 }
  const right = { ...(await centre('l')), id: 2 }
  const fingers = await page.context().newCDPSession(page)
  const touch = (kind: 'touchStart' | 'touchEnd', touchPoints: (typeof left)[]) =>
    fingers.send('Input.dispatchTouchEvent', { type: kind, touchPoints })
  await touch('touchStart', [left])
  await touch('touchStart', [left, right])
  await touch('touchEnd', [right])
  await touch('touchEnd', [])
  await expect(field(page, '标题')).toHaveValue('al')
})

test('a key is pressed as soon as it is touched, and the field keeps the focus', async ({ page }) => {
  await open(page)
  await openIn(page, '标题')
  await key(page, 'a').hover()
  await page.mouse.down()
  await expect(key(page, 'a')).toHaveAttribute('data-pressed', '')
  await expect(field(page, '标题')).toBeFocused()
  await page.mouse.up()
  await expect(key(page, 'a')).not.toHaveAttribute('data-pressed')
  await expect(field(page, '标题')).toBeFocused()
  await expect(field(page, '标题')).toHaveAttribute('inputmode', 'none')
})

test('a password is plain letters without candidates, and Enter sends it on', async ({ page }) => {
  await open(page)
  await openIn(page, '姓名')
  await write(page, 'zhangsan', '张三')
  await key(page, '下一项').tap()
  await expect(field(page, '密码')).toBeFocused()
  await expect(key(page, ENGLISH)).toHaveCount(0)
  await type(page, 'an')
  await expect(candidates(page)).toHaveCount(0)
  await key(page, SIGNS).tap()
  await type(page, '7_')
  await expect(field(page, '密码')).toHaveValue('an7_')
  await key(page, '确定').tap()
  await expect(page.getByRole('status')).toHaveText('signed in: 张三 an7_')
})

test('a number field gets a number pad and takes the number over', async ({ page }) => {
  await open(page)
  await openIn(page, '人数')
  await expect(key(page, 'q')).toHaveCount(0)
  await key(page, '清空').tap()
  await type(page, '120')
  await key(page, '完成').tap()
  await expect(keyboard(page)).toBeHidden()
  await field(page, '标题').tap()
  await expect(field(page, '人数')).toHaveValue('120')
})

test('fields that tell no caret are written at their end', async ({ page }) => {
  await open(page)
  await openIn(page, '邮箱')
  await type(page, 'a@b')
  await key(page, '退格').tap()
  await expect(field(page, '邮箱')).toHaveValue('a@')
})

test('a key of a real keyboard puts it away; the next touch brings it back', async ({ page }) => {
  await open(page)
  await openIn(page, '标题')
  await page.keyboard.type('k')
  await expect(keyboard(page)).toBeHidden()
  await expect(field(page, '标题')).toHaveValue('k')
  await page.keyboard.press('Tab')
  await expect(field(page, '正文')).toBeFocused()
  await expect(keyboard(page)).toBeHidden()
  await field(page, '正文').tap()
  await expect(keyboard(page)).toBeVisible()
})

test('it is put away by its own key, and comes back to the same field by a touch', async ({ page }) => {
  await open(page)
  await openIn(page, '标题')
  await key(page, '收起键盘').tap()
  await expect(keyboard(page)).toBeHidden()
  await expect(field(page, '标题')).toBeFocused()
  await openIn(page, '标题')
})

test('on an office PC it never comes', async ({ page }) => {
  await open(page, 'office')
  await field(page, '标题').click()
  await field(page, '标题').tap()
  await expect(field(page, '标题')).toBeFocused()
  // Where the keyboard comes, the system's own is told to stay away as soon as the field is touched.
  await expect(field(page, '标题')).not.toHaveAttribute('inputmode', 'none')
  await expect(keyboard(page)).toHaveCount(0)
})

test('a list that opens from a button stays at the button when the keyboard goes', async ({ page }) => {
  await open(page)
  await openIn(page, '标题')
  await page.getByRole('button', { name: /地点/ }).tap()
  await expect(keyboard(page)).toBeHidden()
  const button = await page.getByRole('button', { name: /地点/, includeHidden: true }).boundingBox()
  const list = page.getByRole('listbox')
  await expect
    .poll(async () => {
      const { y, height } = (await list.boundingBox()) ?? { y: 0, height: 0 }
      const top = button?.y ?? 0
      const bottom = top + (button?.height ?? 0)
      return Math.min(Math.abs(y - bottom), Math.abs(y + height - top))
    })
    .toBeLessThan(24)
  await page.getByRole('option', { name: '二食堂' }).tap()
  await expect(page.getByRole('button', { name: /二食堂/ })).toBeVisible()
})

test('a dialog stands over the keyboard and is written in', async ({ page }) => {
  await open(page)
  await page.getByRole('button', { name: '撤下…' }).tap()
  await openIn(page, '原因')
  const dialog = await page.getByRole('alertdialog').boundingBox()
  const panel = await keyboard(page).boundingBox()
  expect((dialog?.y ?? 0) + (dialog?.height ?? 0)).toBeLessThanOrEqual(panel?.y ?? 0)
  await write(page, 'tingdian', '停电')
  await expect(field(page, '原因')).toHaveValue('停电')
  await page.getByRole('button', { name: '撤下', exact: true }).tap()
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expect(keyboard(page)).toBeHidden()
})

test('without its dictionary it says so, types English, and tries again', async ({ page }) => {
  await page.route('**/dictionary*.txt', route => route.abort())
  await open(page)
  await openIn(page, '标题')
  await type(page, 'an')
  await expect(keyboard(page).getByRole('status')).toContainText('词库没有打开')
  await key(page, '打字母').tap()
  await expect(field(page, '标题')).toHaveValue('an')
  await page.unroute('**/dictionary*.txt')
  await key(page, '收起键盘').tap()
  await openIn(page, '标题')
  await type(page, 'an')
  await expect(candidates(page).first()).toBeVisible()
})

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

    test('every field stands in sight, and the foot of the page is in reach', async ({ page }) => {
      await open(page, `mm=${mm}`)
      for (const one of ['标题', '短', '邮箱', '人数', '姓名', '密码']) {
        await openIn(page, one)
        await expect.poll(() => inSight(page, one), one).toBe(true)
      }
      await page.getByRole('button', { name: '发布' }).tap({ trial: true })
    })

    test('the last field stands in sight on a page that scrolls with the window', async ({ page }) => {
      await open(page, `plain&mm=${mm}`)
      for (const one of ['标题', '密码']) {
        await openIn(page, one)
        await expect.poll(() => inSight(page, one), one).toBe(true)
      }
      await page.getByRole('button', { name: '登录' }).tap({ trial: true })
    })

    test('the line of the caret stays in sight, however long the text', async ({ page }) => {
      await open(page, `mm=${mm}`)
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

    test('keys are 20 mm and more, 2.5 mm apart, and nothing runs over the edge', async ({ page }) => {
      await open(page, `mm=${mm}`)
      for (const one of ['标题', '密码', '人数']) {
        await openIn(page, one)
        const boxes = await keyboard(page)
          .getByRole('button')
          .evaluateAll(all => all.map(button => button.getBoundingClientRect().toJSON() as DOMRect))
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

    test('axe finds nothing on any sheet', async ({ page }) => {
      await open(page, `mm=${mm}`)
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

atKiosk(
  'a caption is written and published on the kiosk by touch alone',
  async ({ kiosk, station }, info) => {
    await enterConsole(kiosk, station.demo)
    await turnTo(kiosk, '字幕')
    await kiosk.getByRole('button', { name: '新字幕' }).tap()
    await openIn(kiosk, '字幕内容')
    await write(kiosk, 'jintianwanshang', '今天晚上')
    await write(kiosk, 'stfdy', '食堂')
    await expect(candidates(kiosk).first()).toHaveText('放电影')
    await keepPicture(kiosk, 'console-keyboard', info.project.name)
    await key(kiosk, '。').tap()
    await kiosk.getByRole('button', { name: '发布', exact: true }).tap()
    await expect(keyboard(kiosk)).toBeHidden()
    await expect(kiosk.getByRole('main').getByText('今天晚上食堂放电影。')).toBeVisible()
  },
)

atKiosk('staff sign in at the kiosk by name and password, by touch alone', async ({ kiosk, station }) => {
  const { name, password } = station.demo
  await kiosk.getByRole('button', { name: '工作人员入口' }).tap()
  await kiosk.getByRole('button', { name: /密码/ }).tap()
  await openIn(kiosk, '姓名')
  await write(kiosk, 'yanshi', name)
  await key(kiosk, '下一项').tap()
  for (const sign of password) {
    const sheet = /\d/.test(sign) ? SIGNS : 'ABC'
    if ((await key(kiosk, sign).count()) === 0) await key(kiosk, sheet).tap()
    await key(kiosk, sign).tap()
  }
  await key(kiosk, '确定').tap()
  await expect(kiosk.getByRole('heading', { name: '概览' })).toBeVisible()
  await expect(keyboard(kiosk)).toBeHidden()
})
